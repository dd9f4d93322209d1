import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { Source } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
import { html } from '../../src/report/html/lint-html.js'
import { reviewHtml } from '../../src/report/html/review-html.js'
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../helpers/chromium.js'
import { folderWith } from '../helpers/folder.js'
import { PLAIN, adoptedResult, findingAt, report, resultOf } from '../helpers/results.js'
import { reviewOf, sampleReview } from '../helpers/reviews.js'
import { HOSTILE_NAMES, hostileEstate } from '../support/hostile-estate.js'

const browserTests = chromiumPath === undefined ? describe.skip : describe
const name = chromiumPath === undefined ? 'SKIPPED, no Chromium is installed: the HTML reports' : 'the HTML reports in Chromium'

// Jest says nothing of a file whose tests are all skipped.
if (chromiumPath === undefined) process.stderr.write('No Chromium is installed (or named by CHROMIUM): the tests in test/browser are skipped.\n')

/** Pages by name, as files in a folder. */
const PAGES = ['lint', 'review', 'hostile', 'empty', 'many'] as const
type PageName = (typeof PAGES)[number]

jest.setTimeout(60_000)

browserTests(name, () => {
  let browser: Browser
  let folder: string
  let context: BrowserContext | undefined
  /** What a page did that none may do: messages, errors, dialogs, requests, violations of its policy. */
  const misdeeds: string[] = []

  beforeAll(async () => {
    const hostile = await lint(hostileEstate(), { preset: 'strict' })
    const source = new Source('a.reg', 'abc', 'utf8')
    const many = Array.from({ length: 1500 }, (_, i) => findingAt(source.place(0, 1), { message: `finding ${i}`, ruleId: `desk/rule-${i % 7}` }))
    const texts: Record<PageName, string> = {
      lint: report(html, adoptedResult()),
      review: [...reviewHtml(sampleReview(), PLAIN)].join(''),
      hostile: report(html, hostile),
      empty: [...reviewHtml(reviewOf(), PLAIN)].join(''),
      many: report(html, resultOf(many)),
    }
    folder = folderWith({})
    for (const page of PAGES) writeFileSync(join(folder, `${page}.html`), texts[page])
    browser = await chromium.launch({ executablePath: chromiumPath as string, args: CHROMIUM_ARGUMENTS })
  })

  afterAll(async () => browser?.close())

  afterEach(async () => {
    await context?.close()
    context = undefined
    expect(misdeeds.splice(0)).toEqual([])
  })

  async function open(page: PageName, options: BrowserContextOptions = {}, fragment = ''): Promise<Page> {
    await context?.close()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
    const opened = await context.newPage()
    const address = pathToFileURL(join(folder, `${page}.html`)).href
    opened.on('console', (message) => misdeeds.push(`console: ${message.text()}`))
    opened.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`))
    opened.on('dialog', (dialog) => {
      misdeeds.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await context.route('**/*', async (route) => {
      if (route.request().url().split('#')[0] === address) return route.continue()
      misdeeds.push(`request: ${route.request().url()}`)
      return route.abort()
    })
    if (options.javaScriptEnabled !== false) {
      await opened.addInitScript(`
        globalThis.violations = []
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective))
      `)
    }
    await opened.goto(address + fragment)
    if (options.javaScriptEnabled !== false) expect(await opened.evaluate('violations')).toEqual([])
    return opened
  }

  const shownFindings = (page: Page): Promise<number> => page.locator('.finding:not([hidden])').count()
  const status = (page: Page): Promise<string | null> => page.locator('#shown').textContent()
  const unfold = (page: Page): Promise<unknown> => page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
  /** Presses Tab until the element that a selector names has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never comes to ${selector}`)
  }

  test.each(PAGES)('%s opens without a message, a request or a violation of its policy', async (page) => {
    await open(page)
  })

  test('nothing foreign gets past the policy', async () => {
    const page = await open('lint')
    await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = 'globalThis.ran = true'
      const image = document.createElement('img')
      image.src = 'https://example.com/x.png'
      document.body.append(script, image)
      document.body.setAttribute('style', 'display: none')
      fetch('https://example.com/').catch(() => {})
    }`)
    await page.waitForFunction('violations.length >= 4')
    expect(await page.evaluate('globalThis.ran')).toBeUndefined()
    expect(await page.evaluate('getComputedStyle(document.body).display')).toBe('block')
    expect(misdeeds.splice(0).every((misdeed) => misdeed.startsWith('console: '))).toBe(true)
  })

  describe('the filters', () => {
    test('are worked with the keyboard alone', async () => {
      const page = await open('review')
      expect([await shownFindings(page), await status(page)]).toEqual([5, 'All 5 findings shown'])

      await tabTo(page, '[data-filter=severity][value=warning]')
      await page.keyboard.press('Space')
      expect([await shownFindings(page), await status(page)]).toEqual([3, '3 of 5 findings shown'])
      expect(await page.locator('#new [data-count]').textContent()).toBe('1 of 2')

      await tabTo(page, '#filter-reset')
      await page.keyboard.press('Enter')
      expect([await shownFindings(page), await status(page)]).toEqual([5, 'All 5 findings shown'])

      await page.keyboard.press('Shift+Tab')
      await page.keyboard.type('keep-alive Agents')
      expect(await page.locator('.finding:not([hidden])').getAttribute('id')).toBe('n1')
      expect(await page.locator('#fixed').isHidden()).toBe(true)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      expect(await page.locator('#fixed').isVisible()).toBe(true)
    })

    test('narrow down to a state, a server and a rule', async () => {
      const page = await open('review')
      await page.locator('[data-filter=state][value=new]').uncheck()
      expect([await shownFindings(page), await page.locator('#new').isHidden()]).toEqual([3, true])
      await page.locator('#filter-reset').click()
      await page.locator('#filter-server').selectOption({ label: 'CTIOS_cust1/CTIOS1 (2)' })
      expect(await page.locator('.finding:not([hidden])').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['n1', 'f1'])
      await page.locator('#filter-rule').selectOption({ label: 'profile/keep-alive (1)' })
      expect(await shownFindings(page)).toBe(1)
      await page.locator('#filter-rule').selectOption({ label: 'desk/unused (1)' })
      expect([await shownFindings(page), await status(page)]).toEqual([0, '0 of 5 findings shown'])
    })

    test('give way to a link to a finding that they hide, and so do folded parts', async () => {
      const page = await open('review')
      await page.locator('[data-filter=state][value=fixed]').uncheck()
      await page.locator('a[href="#f1"]').first().click()
      await page.locator('#f1').waitFor({ state: 'visible' })
      const folded = await open('review', {}, '#u2')
      await folded.locator('#u2').waitFor({ state: 'visible' })
    })

    test('hide the groups of files without a finding', async () => {
      const page = await open('lint')
      await page.locator('[data-filter=severity][value=info]').uncheck()
      expect(await page.locator('.group').evaluateAll((all) => all.map((group) => (group as unknown as { hidden: boolean }).hidden))).toEqual([false, true])
    })

    test('are quick where there are many', async () => {
      const page = await open('many')
      const start = Date.now()
      await page.locator('#filter-text').pressSequentially('1499')
      expect(await shownFindings(page)).toBe(1)
      expect(Date.now() - start).toBeLessThan(5000)
    })
  })

  test('hostile names stay text', async () => {
    const page = await open('hostile')
    const text = (await page.locator('body').textContent()) ?? ''
    for (const shown of HOSTILE_NAMES.filter((one) => /^[ -~]+$/.test(one))) expect(text).toContain(shown)
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img, iframe, object, embed, link, form, svg, base').count()).toBe(0)
    expect(await page.locator('a').evaluateAll((all) => all.filter((link) => !/^(#|https:)/.test(link.getAttribute('href') ?? '')).length)).toBe(0)
  })

  test('the first link leads past the overview', async () => {
    const page = await open('review')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('findings')
  })

  test.each(['lint', 'review', 'hostile'] as const)('%s fits a width of 320 without scrolling sideways', async (page) => {
    const opened = await open(page, { viewport: { width: 320, height: 800 } })
    await unfold(opened)
    for (const width of [320, 390, 768]) {
      await opened.setViewportSize({ width, height: 800 })
      expect([width, await opened.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width])
    }
  })

  test('everything can be read without a script', async () => {
    const page = await open('review', { javaScriptEnabled: false })
    await page.locator('#n2 .frame').waitFor({ state: 'visible' })
    expect(await page.locator('#filters').isHidden()).toBe(true)
    expect(await page.locator('#u1').isHidden()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    await page.locator('#u1').waitFor({ state: 'visible' })
    await page.emulateMedia({ media: 'screen' })
    await page.locator('#u1').waitFor({ state: 'hidden' })
    await page.locator('summary').click()
    await page.locator('#u1').waitFor({ state: 'visible' })
  })

  test('on paper there are no controls, nothing is folded, and links say where they lead', async () => {
    const page = await open('review', { colorScheme: 'dark', viewport: { width: 690, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    for (const hidden of ['#filters', '.skip', 'summary']) expect([hidden, await page.locator(hidden).isHidden()]).toEqual([hidden, true])
    expect(await page.locator('#u1 .frame').isVisible()).toBe(true)
    expect(await page.evaluate(`getComputedStyle(document.querySelector('a.out'), '::after').content`)).toContain('https://www.example.com/ctios/profiles')
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(26, 32, 39)')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(690)
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    expect(await page.locator('details[open]').count()).toBe(0)
  })

  test('what is filtered out stays away on paper, and the paper says so', async () => {
    const page = await open('review')
    await page.locator('[data-filter=state][value=fixed]').uncheck()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#shown').isVisible()).toBe(true)
    expect(await page.locator('#filters fieldset').first().isHidden()).toBe(true)
  })

  describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
    test.each(['lint', 'review'] as const)('axe finds nothing to say against %s', async (name) => {
      // axe comes in as a script, which the policy of a page forbids.
      const page = await open(name, { colorScheme, bypassCSP: true })
      await unfold(page)
      await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
      for (const width of colorScheme === 'light' ? [1280, 320] : [1280]) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`)
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary}`)])).toEqual([])
      }
    })

    test('text and ground follow it', async () => {
      const page = await open('lint', { colorScheme })
      const ground = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(14, 18, 23)' : 'rgb(244, 246, 248)')
    })
  })
})
