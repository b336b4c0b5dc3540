import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CodeFacts, readCode } from './read-code.ts'

const root = join(import.meta.dirname, '..')
const NOT_OURS = ['node_modules', 'dist', '.git', '.buurtstem', '.clasp.json', 'out', '.pytest_cache']

const TOP_LEVEL = ['shared', 'extension', 'apps-script', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'README.md', 'LICENSE', 'CHANGELOG.md', 'docs']
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  shared: [
    'stamp', 'theme', 'anchoring', 'source', 'codebook', 'coding', 'passive', 'tally', 'agreement', 'joint-display', 'method', 'snapshot', 'privacy', 'suggest', 'retrieval', 'interchange', 'sheet', 'sync', 'demo',
  ],
  extension: ['strings', 'page', 'coding', 'ui', 'background', 'content', 'sidepanel', 'backup', 'reader', 'codebook', 'retrieval', 'project', 'options', 'protocols', 'icons', '_locales'],
  'apps-script': ['commands', 'sidebar', 'strings', 'local'],
}
const KINDS_OF_CODE = ['src', 'lib', 'utils', 'util', 'helpers', 'helper', 'common', 'types', 'constants', 'misc', 'models', 'services-impl']

/** The floors of the engine, lowest first. A folder imports from itself and from lower floors; never from beside it. */
const FLOORS: readonly (readonly string[])[] = [
  ['stamp', 'theme'], ['anchoring'], ['codebook', 'source', 'passive'], ['coding'], ['tally', 'agreement', 'privacy', 'suggest', 'retrieval'], ['joint-display', 'method'], ['snapshot'], ['sheet', 'interchange'], ['sync'],
]
const ENGINE_PACKAGES = ['valibot', 'uuid', '@scure/base', 'papaparse']

const CONTEXTS = ['background', 'content', 'sidepanel', 'reader', 'codebook', 'retrieval', 'project', 'options']
const OPEN_TO_CONTEXTS = ['extension/page/', 'extension/coding/', 'extension/ui/', 'extension/backup/', 'extension/strings/', 'extension/protocols/', 'extension/messages.ts', 'extension/browser.ts', 'extension/send.ts', 'shared/']

const LONGEST_FILE = 400
const LONGEST_MEDIAN = 120

const files = filesBelow('').filter((path) => !path.startsWith('tests/fixtures/'))
const codeFiles = files.filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
const facts = new Map<string, CodeFacts>(codeFiles.map((path) => [path, readCode(path, textOf(path))]))
const imports = new Map(codeFiles.map((path) => [path, facts.get(path)!.imports.filter((one) => one.startsWith('.')).map((one) => posix.join(posix.dirname(path), one.replace(/\?.*$/, '')))]))
const product = codeFiles.filter((path) => /^(?:shared|extension|apps-script)\//.test(path))

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.includes(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(posix.join(folder, entry.name)) : [posix.join(folder, entry.name)]))
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function linesOf(path: string): number {
  return textOf(path).trimEnd().split('\n').length
}

function below(folder: string): string[] {
  return codeFiles.filter((path) => path.startsWith(`${folder}/`))
}

/** 'a → b' for every import of `paths` that `wrong` objects to. */
function wrongImports(paths: readonly string[], wrong: (from: string, to: string) => boolean): string[] {
  return paths.flatMap((from) => (imports.get(from) ?? []).filter((to) => wrong(from, to)).map((to) => `${from} → ${to}`))
}

/** 'file: what' for everything in `paths` that reaches for one of `things`. */
function reaching(paths: readonly string[], things: (reached: string) => boolean): string[] {
  return paths.flatMap((path) => [...facts.get(path)!.reaches].filter(things).map((thing) => `${path}: ${thing}`))
}

function floorOf(path: string): number {
  return FLOORS.findIndex((floor) => floor.includes(path.split('/')[1]!))
}

describe('the tree', () => {
  it('has at its top only what the house plans', () => {
    const entries = readdirSync(root).filter((name) => !NOT_OURS.includes(name) && !name.startsWith('.'))
    expect(entries.filter((name) => !TOP_LEVEL.includes(name))).toEqual([])
  })

  it.each(Object.keys(FOLDERS))('has in %s/ only folders of the plan', (half) => {
    const folders = readdirSync(join(root, half), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    expect(folders.filter((name) => !FOLDERS[half]!.includes(name))).toEqual([])
  })

  it('names no folder after a kind of code', () => {
    const folders = new Set(files.flatMap((path) => dirname(path).split('/')))
    expect([...folders].filter((name) => KINDS_OF_CODE.includes(name))).toEqual([])
  })

  it('holds no file that is too long, and mostly short ones', () => {
    const lengths = codeFiles.map((path) => ({ path, lines: linesOf(path) })).sort((a, b) => a.lines - b.lines)
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([])
    expect(lengths[Math.floor(lengths.length / 2)]!.lines).toBeLessThan(LONGEST_MEDIAN)
  })

  it('has no barrels: only the entry of the add-on may do nothing but pass on', () => {
    expect(codeFiles.filter((path) => facts.get(path)!.barrel && path !== 'apps-script/index.ts')).toEqual([])
  })

  it('has no default export but where a tool asks for one', () => {
    const tools = ['vite.config.ts']
    expect(codeFiles.filter((path) => facts.get(path)!.exportedFunctions.includes('default') && !tools.includes(path))).toEqual([])
  })
})

describe('who may import whom', () => {
  it('finds every file that is imported', () => {
    expect(wrongImports(codeFiles, (_from, to) => !existsSync(join(root, to)))).toEqual([])
  })

  it('has no circles', () => {
    expect(circlesIn(imports)).toEqual([])
  })

  it('knows the floor of every folder of the engine', () => {
    expect(FOLDERS.shared!.filter((folder) => folder !== 'demo' && !FLOORS.flat().includes(folder))).toEqual([])
  })

  it('keeps the engine on its floors: never upward, never sideways', () => {
    const engine = below('shared').filter((path) => !path.startsWith('shared/demo/'))
    const wrong = (from: string, to: string) => dirname(from) !== dirname(to) && from.split('/')[1] !== to.split('/')[1] && (floorOf(to) < 0 || floorOf(to) >= floorOf(from))
    expect(wrongImports(engine, wrong)).toEqual([])
  })

  it('lets the engine see nothing but itself and a few pure packages', () => {
    expect(wrongImports(below('shared'), (_from, to) => !to.startsWith('shared/'))).toEqual([])
    const foreign = below('shared').flatMap((path) => facts.get(path)!.imports.filter((one) => !one.startsWith('.') && !ENGINE_PACKAGES.includes(one)).map((one) => `${path} → ${one}`))
    expect(foreign).toEqual([])
  })

  it('keeps the sample neighbourhood out of the engine, and the theme free of imports from it', () => {
    expect(wrongImports(below('shared'), (from, to) => to.startsWith('shared/demo/') && !from.startsWith('shared/demo/'))).toEqual([])
    expect(wrongImports(below('shared/theme'), (_from, to) => !to.startsWith('shared/theme/'))).toEqual([])
  })

  it('keeps extension and add-on apart: they meet in shared/', () => {
    expect(wrongImports(below('extension'), (_from, to) => to.startsWith('apps-script/'))).toEqual([])
    expect(wrongImports(below('apps-script'), (_from, to) => to.startsWith('extension/'))).toEqual([])
  })

  it('keeps the contexts of the extension apart: they talk by messages', () => {
    const inContexts = CONTEXTS.flatMap((context) => below(`extension/${context}`))
    const own = (path: string) => path.split('/').slice(0, 2).join('/')
    expect(wrongImports(inContexts, (from, to) => own(from) !== own(to) && !OPEN_TO_CONTEXTS.some((open) => to.startsWith(open)))).toEqual([])
    const serving = below('extension').filter((path) => !inContexts.includes(path))
    expect(wrongImports(serving, (_from, to) => CONTEXTS.some((context) => to.startsWith(`extension/${context}/`)))).toEqual([])
  })

  it('keeps what content and reader share below them both: the page, then coding in it', () => {
    const shared = (...folders: readonly string[]) => [...folders.map((folder) => `extension/${folder}/`), 'extension/messages.ts', 'extension/browser.ts', 'extension/send.ts', 'shared/']
    const outside = (folders: readonly string[]) => (_from: string, to: string) => !shared(...folders).some((open) => to.startsWith(open))
    expect(wrongImports(below('extension/page'), outside(['page', 'protocols']))).toEqual([])
    expect(wrongImports(below('extension/coding'), outside(['page', 'coding', 'strings', 'protocols']))).toEqual([])
  })

  it('lets the add-on know nothing of the local host that runs it', () => {
    expect(wrongImports(below('apps-script').filter((path) => !path.startsWith('apps-script/local/')), (_from, to) => to.startsWith('apps-script/local/'))).toEqual([])
  })
})

describe('seams to the platforms', () => {
  const namesOf = (...names: readonly string[]) => (reached: string) =>
    names.some((name) => reached === name || reached.startsWith(`${name}.`) || ['globalThis', 'self', 'window'].some((all) => reached === `${all}.${name}`))

  // Others get at it by importing extension/browser.ts: the one door, which is told apart here from the global and the polyfill.
  it('touches the browser API only in extension/browser.ts', () => {
    const elsewhere = product.filter((path) => path !== 'extension/browser.ts' && !path.startsWith('apps-script/local/'))
    expect(reaching(elsewhere, namesOf('chrome', 'browser'))).toEqual([])
    expect(elsewhere.filter((path) => facts.get(path)!.imports.includes('webextension-polyfill'))).toEqual([])
  })

  it('touches cells only in apps-script/sheets.ts', () => {
    const elsewhere = product.filter((path) => path !== 'apps-script/sheets.ts' && !path.startsWith('apps-script/local/'))
    expect(reaching(elsewhere, namesOf('SpreadsheetApp'))).toEqual([])
  })

  it('gives the engine no clock, no randomness and no way out', () => {
    const impure = ['Date.now', 'Math.random', 'new Date()', 'performance.now', 'fetch', 'crypto', 'console', 'setTimeout', 'setInterval', 'document', 'window', 'globalThis', 'process']
    expect(reaching(below('shared'), (reached) => impure.includes(reached))).toEqual([])
  })

  it('never turns text into code or markup', () => {
    const dangerous = ['eval', 'globalThis.eval', 'new Function', 'Function', '.innerHTML', '.outerHTML', '.insertAdjacentHTML', '.dangerouslySetInnerHTML', 'document.write']
    expect(reaching(product, (reached) => dangerous.includes(reached))).toEqual([])
  })
})

describe('what stands beside the code', () => {
  it('has a test for every file of the engine that exports a function', () => {
    const untested = below('shared').filter((path) => facts.get(path)!.exportedFunctions.length > 0).filter((path) => !existsSync(join(root, 'tests', path.replace(/\.tsx?$/, '.test.ts'))))
    expect(untested).toEqual([])
  })

  it('has no test of a file that is gone', () => {
    // The sample neighbourhood is text and tables: its tests are named after those.
    const orphaned = below('tests/shared').filter((path) => path.endsWith('.test.ts') && !path.startsWith('tests/shared/demo/') && !existsSync(join(root, path.replace(/^tests\//, '').replace(/(?:\.[a-z-]+)?\.test\.ts$/, '.ts'))))
    expect(orphaned).toEqual([])
  })

  it('names in the README only paths that exist', () => {
    expect(pathsNamedIn(textOf('README.md')).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('leaves no work behind in words', () => {
    // Written in parts, so that this file does not find itself.
    const marks = new RegExp(`\\b(?:${[['TO', 'DO'], ['FIX', 'ME'], ['X', 'XX']].map((parts) => parts.join('')).join('|')})\\b`)
    const written = files.filter((path) => /\.(?:ts|tsx|mjs|css|html|md|json)$/.test(path) && path !== 'package-lock.json')
    expect(written.filter((path) => marks.test(textOf(path)))).toEqual([])
  })

  const halves = files.filter((path) => basename(path) === 'nl.ts' && files.includes(path.replace(/nl\.ts$/, 'en.ts'))).map(dirname)
  it.each(halves)('says in %s/ everything in Dutch and in English', async (folder) => {
    const read = async (language: string) => shapeOf(((await import(pathToFileURL(join(root, folder, `${language}.ts`)).href)) as Record<string, unknown>)[language])
    expect(await read('en')).toEqual(await read('nl'))
  })
})

/** Keys with the kind of what they hold, however deep; an empty sentence shows as such. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : 'text'
  if (typeof value === 'function') return `function of ${value.length}`
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

/** Code spans and links of a page that look like paths into the repository. */
function pathsNamedIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '')
  const spans = [...prose.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!).filter((span) => /^(?:(?:shared|extension|apps-script|tests|\.ci)\/|\w[\w.-]*\.(?:ts|json|md)$)/.test(span))
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^(?:[a-z]+:|#)/.test(link))
  return [...spans, ...links].map((path) => path.replace(/#.*$/, '').replace(/[*…].*$/, ''))
}

/** Every import circle as a line of files, each once. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) return void circles.push([...trail.slice(start), path].join(' → '))
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return circles
}

describe('the house test itself', () => {
  it.each([
    ['a plain import', "import { a } from './a.ts'"], ['a type', "import type { A } from './a.ts'"], ['a side effect', "import './a.ts'"], ['passing on', "export { a } from './a.ts'"],
    ['passing on all', "export * from './a.ts'"], ['a dynamic import', "const a = await import('./a.ts')"], ['a type in passing', "type A = import('./a.ts').A"],
  ])('sees %s', (_what, code) => {
    expect(readCode('x.ts', code).imports).toEqual(['./a.ts'])
  })

  it.each([
    ['chrome.tabs.query({})', 'chrome.tabs'], ['const api = chrome', 'chrome'], ['globalThis.chrome.tabs', 'globalThis.chrome'], ["self['browser']", 'self.browser'], ['const { chrome } = globalThis', 'globalThis.chrome'],
    ['typeof SpreadsheetApp', 'SpreadsheetApp'], ['el.innerHTML = x', '.innerHTML'], ["el['innerHTML'] = x", '.innerHTML'], ['const a = () => eval(x)', 'eval'],
    ['new Function(x)', 'new Function'], ['const d = new Date()', 'new Date()'], ['const d: Date = new Date', 'new Date()'], ['Date.now()', 'Date.now'], ['f({ at: Math.random })', 'Math.random'], ['const a = <b dangerouslySetInnerHTML={x} />', '.dangerouslySetInnerHTML'],
  ])('sees what `%s` reaches for', (code, reached) => {
    expect([...readCode('x.tsx', code).reaches]).toContain(reached)
  })

  it.each([
    ['const a = { chrome: 1 }', 'chrome'], ['type T = chrome.tabs.Tab', 'chrome.tabs'], ["const a = 'chrome.tabs'", 'chrome.tabs'], ['// chrome.tabs', 'chrome.tabs'], ['const f = (browser: string) => browser', 'browser'], ['a.chrome', 'chrome'], ["import { browser } from '../browser.ts'; browser.runtime.id", 'browser.runtime'], ['new Date(5)', 'new Date()'],
  ])('takes nothing amiss in `%s`', (code, reached) => {
    expect([...readCode('x.ts', code).reaches]).not.toContain(reached)
  })

  it.each([
    ['export function a() {}', ['a']], ['export const a = () => 1', ['a']], ['const a = () => 1\nexport { a }', ['a']], ['export const A = 1', []], ['export type A = () => void', []], ['export default function () {}', ['default']], ["export { a } from './a.ts'", []],
  ])('knows what functions `%s` exports', (code, names) => {
    expect(readCode('x.ts', code).exportedFunctions).toEqual(names)
  })

  it.each([["export * from './a.ts'\nexport { b } from './b.ts'", true], ["export * from './a.ts'\nexport const b = 1", false], ['export const a = 1', false]])('tells a barrel: `%s`', (code, barrel) => {
    expect(readCode('x.ts', code).barrel).toBe(barrel)
  })

  it('finds circles, of one file too', () => {
    expect(circlesIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b', 'd']], ['d', ['d']]]))).toEqual(['b → c → b', 'd → d'])
  })

  it('finds the paths in a page', () => {
    expect(pathsNamedIn('See `shared/tally/`, `npm test` and `vite.config.ts`, [this](docs/a.png#b), [that](https://x.nl).\n```\n`shared/no.ts`\n```\n')).toEqual(['shared/tally/', 'vite.config.ts', 'docs/a.png'])
  })

  it('refuses code that it cannot read', () => {
    expect(() => readCode('x.ts', 'const = 1')).toThrow(/x\.ts/)
  })
})
