import { prepareFolder } from '#store/embedded.ts'

/** `dateline prepare`: runs after the installation, so that the first start has only to copy a folder. */
export async function prepareCommand(): Promise<void> {
  await prepareFolder()
}
