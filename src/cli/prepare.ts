import { prepareFolder } from '#store/embedded.ts'
import { keepBundle } from './bundle.ts'
import { tryServer } from './try-server.ts'

/** `dateline prepare`: runs after the installation, so that the first start has little more to do than any other. */
export async function prepareCommand(): Promise<void> {
  await prepareFolder()
  await keepBundle()
  await tryServer()
}
