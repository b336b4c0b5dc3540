import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createContext, runInContext } from 'node:vm'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'

const dist = join(import.meta.dirname, '../dist')
const read = (path: string) => readFileSync(join(dist, path), 'utf8')
const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('the built extension', () => {
  it.each([
    ['chromium', ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'sidePanel']],
    ['firefox', ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus']],
  ])('%s asks for the fewest permissions and no page at all', (target, permissions) => {
    const manifest = json(`${target}/manifest.json`)
    expect([...(manifest.permissions as string[])].sort()).toEqual([...permissions].sort())
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.content_scripts ?? []).toEqual([])
    expect(manifest.web_accessible_resources ?? []).toEqual([])
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
    expect(manifest.manifest_version).toBe(3)
  })

  it.each(['chromium', 'firefox'])('%s may send to Google’s script hosts and this computer only', (target) => {
    const policy = JSON.stringify(json(`${target}/manifest.json`).content_security_policy)
    const connect = /connect-src ([^;"]*)/.exec(policy)?.[1]?.trim().split(/\s+/) ?? []
    expect(connect.length).toBeGreaterThan(0)
    for (const source of connect) expect(source).toMatch(/^('self'|https:\/\/script\.google(usercontent)?\.com|http:\/\/(127\.0\.0\.1|localhost):\*)$/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:\/\/\*/)
  })

  it.each(['chromium', 'firefox'].flatMap((target) => ['nl', 'en'].map((language) => [target, language] as const)))('%s injects at most 25 kB gzip into a page, in %s', (target, language) => {
    const bytes = ['content', `words-${language}`].reduce((sum, script) => sum + gzipSync(read(`${target}/${script}.js`)).length, 0)
    expect(bytes).toBeLessThanOrEqual(25_000)
  })

  it.each(['chromium', 'firefox'].flatMap((target) => ['nl', 'en'].map((language) => [target, language] as const)))('%s brings tools of at most 40 kB gzip behind that, in %s', (target, language) => {
    const bytes = ['tools', `tool-words-${language}`].reduce((sum, script) => sum + gzipSync(read(`${target}/${script}.js`)).length, 0)
    expect(bytes).toBeLessThanOrEqual(40_000)
  })

  it.each(['chromium', 'firefox'])('%s calls the colours in a page by the same short names in both scripts', (target) => {
    const [content, tools] = ['content', 'tools'].map((script) => read(`${target}/${script}.js`))
    const worn = new Set(Array.from(tools!.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name!).filter((name) => !name.startsWith('--code-')))
    expect(worn.size).toBeGreaterThan(5)
    expect([...worn].filter((name) => !content!.includes(`${name}:`))).toEqual([])
  })

  it.each(['chromium', 'firefox', 'local/page'])('%s shows each font by its own file', (target) => {
    const faces = filesBelow(join(dist, target)).filter((file) => file.endsWith('.css')).flatMap((file) => readFileSync(file, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [])
    const shown = faces.map((face) => [/font-family:\s*"?(\w+)/, /\/([a-z-]+)-wght-normal/, /unicode-range:\s*U\+(.)/].map((part) => part.exec(face)?.[1]))
    expect(new Set(shown.map(([family, file, from]) => `${family} ${file} ${from === '1' ? 'extended' : 'basic'}`))).toEqual(new Set([
      'Atkinson atkinson-hyperlegible-next-latin basic', 'Atkinson atkinson-hyperlegible-next-latin-ext extended', 'Bricolage bricolage-grotesque-latin basic',
    ]))
  })

  it.each(['chromium', 'firefox'])('%s weighs at most 1.5 MB zipped', (target) => {
    const bytes = filesBelow(join(dist, target)).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
    expect(bytes).toBeLessThanOrEqual(1_500_000)
  })

  it('has no side panel code in the Firefox build', () => {
    const scripts = filesBelow(join(dist, 'firefox')).filter((file) => file.endsWith('.js'))
    expect(scripts.filter((file) => /\.sidePanel\b/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('passes Mozilla’s linter without errors', () => {
    const bin = join(import.meta.dirname, '../node_modules/web-ext/bin/web-ext.js')
    const report = JSON.parse(execFileSync(process.execPath, [bin, 'lint', '--source-dir', join(dist, 'firefox'), '--no-config-discovery', '--output', 'json'], { encoding: 'utf8' })) as { summary: { errors: number }; errors: unknown[] }
    expect(report.errors).toEqual([])
  }, 60_000)
})

describe('the built add-on', () => {
  const code = () => read('apps-script/Code.js')

  it('is one script that Apps Script can parse', () => {
    expect(() => parse(code(), { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow()
  })

  it('asks for the current spreadsheet and its own sidebar and runs on the clock, and nothing else', () => {
    expect(json('apps-script/appsscript.json').oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
    ])
  })

  it('loads in a bare context, where there is no URL, no timer, no text encoder', () => {
    const context = createContext({})
    runInContext(code(), context)
    expect(runInContext('typeof onOpen + typeof doPost + typeof onEdit', context)).toBe('functionfunctionfunction')
  })

  it('exposes no function but the ones index.ts names', () => {
    const context = createContext({})
    runInContext(code(), context)
    const exposed = (runInContext('Object.getOwnPropertyNames(globalThis).filter(function (n) { return typeof globalThis[n] === "function" })', context) as string[])
    const builtIn = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})) as string[])
    const index = readFileSync(join(import.meta.dirname, '../apps-script/index.ts'), 'utf8')
    for (const name of [...exposed].filter((one) => !builtIn.has(one))) expect(index).toMatch(new RegExp(`\\b${name}\\b`))
  })

  it('is three files that clasp pushes: code, sidebar, manifest', () => {
    const pushed = readdirSync(join(dist, 'apps-script')).filter((name) => !name.startsWith('.'))
    expect(pushed.sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html'])
    expect(statSync(join(dist, 'apps-script/sidebar.html')).size).toBeLessThan(2_000_000)
  })

  it('keeps // out of template literals in the sidebar, which HtmlService would cut off there', () => {
    const html = read('apps-script/sidebar.html')
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!)
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) {
      const quasis: string[] = []
      const walk = (node: unknown): void => {
        if (Array.isArray(node)) return node.forEach(walk)
        if (typeof node !== 'object' || node === null) return
        const { type, value } = node as { type?: string; value?: { raw?: string } }
        if (type === 'TemplateElement') quasis.push(value?.raw ?? '')
        Object.values(node).forEach(walk)
      }
      walk(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }))
      expect(quasis.filter((text) => /\/\/|\/\*/.test(text))).toEqual([])
    }
  })
})
