import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readExamples } from '#server/graphiql.ts'
import type { TestServer } from './server.ts'
import { startServer } from './server.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (executablePath === undefined) {
  console.warn('Chromium is missing, so GraphiQL is not tested in a browser; on Debian: apt-get install chromium')
}

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

test.skipIf(executablePath === undefined)(
  'GraphiQL opens without any other host, offers the examples, and answers',
  async () => {
    const browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...args, '--disable-component-update'],
    })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(20_000)
      const hosts = new Set<string>()
      page.on('request', (request) => hosts.add(new URL(request.url().replace(/^blob:/, '')).origin))
      await page.goto(`${server.url}/graphql`)
      const tabs = page.getByRole('tab')
      await tabs.first().waitFor()
      expect(await tabs.count()).toBe(readExamples().length)
      await shows(page, '.graphiql-query-editor', 'query WhoIsZhao')
      await page.getByRole('button', { name: 'PhoneCallOfJune11' }).press('Enter')
      await shows(page, '.graphiql-query-editor', 'query PhoneCallOfJune11')
      await page.getByRole('button', { name: /execute query/i }).click()
      await shows(page, '.result-window', 'Phone call between Antony Blinken')
      expect([...hosts]).toEqual([server.url])
      if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] })
    } finally {
      await browser.close()
    }
  },
)

/** Waits until the editor shows the words; it draws spaces as it likes. */
const shows = (page: Page, editor: string, words: string) =>
  page.waitForFunction(
    ([selector = '', text = '']) =>
      document.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').includes(text),
    [editor, words],
  )
