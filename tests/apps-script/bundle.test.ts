import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { escapeTemplateSlashes, jsDocByExport, parametersIn, parseForAppsScript, templateTexts } from '../../apps-script/build.ts'
import { isBuilt } from './built-add-on.ts'

const dist = join(import.meta.dirname, '../../dist/apps-script')
const read = (name: string) => readFileSync(join(dist, name), 'utf8')

/** Every function that a page of the project can call. A name more here is a door more: think before adding it. */
const PUBLIC = [
  'cancelRefresh', 'continueRefresh', 'readRefreshProgress',
  'chooseWorkbookLanguage', 'doGet', 'doPost', 'importFigures', 'keepImportProfile', 'linkIndicators', 'listFigureTabs', 'listRowsToMend', 'onEdit', 'onInstall', 'onOpen', 'openSidebar', 'pairNewDevice',
  'readCrosswalk', 'readFigureIndex', 'readFigureTab', 'readImportContext', 'readSidebarState', 'refreshTables', 'refreshWorkbook', 'revokePairedDevice', 'setUpTabs', 'setUpWorkbook', 'showSheetRow', 'unlinkIndicator',
  'listExportTabs', 'makeReportDocument', 'readExportPart',
  'codeAnswerCells', 'editAnswerCoding', 'readAnswerCells', 'showAnswerCell', 'startAnswerSource',
  'chooseCoverageSettings', 'readCoverageSettings',
  'chooseCrossTab', 'readNumber', 'readTallyPage',
  'keepDisplayFilter', 'makeProfessionalCounts', 'readDisplayChoices', 'takeProfessionalCounts',
  'compareInTab', 'compareSnapshots', 'decidePromises', 'readPromises', 'readReadiness', 'readSnapshots', 'takeSnapshot',
  'addCodeOfOwn', 'addStarterCodes', 'readCodebook',
  'makeWorkbookCharts', 'readChartsState', 'readMapChoices', 'readMapNumbers',
]
/** What people may call in formulas, with what stands between the brackets while they type. */
const FORMULAS: Readonly<Record<string, string>> = {
  BUURTSTEM_TELLING: 'codes, bronnen, kenmerk', BUURTSTEM_TALLY: 'codes, sources, attribute', BUURTSTEM_SAMEN: 'codes, bronnen, begin, einde, afstand', BUURTSTEM_COOCCURRENCE: 'codes, sources, start, end, gap',
  BUURTSTEM_OVEREENSTEMMING: 'oordelen, meetniveau', BUURTSTEM_AGREEMENT: 'ratings, level', BUURTSTEM_MARGE: 'x, n, zekerheid', BUURTSTEM_WILSON: 'x, n, confidence',
}

describe('the guards of the build', () => {
  it.each(['class A { #x = 1 }', 'class A { static x = 1 }', 'class A { x = 1 }', 'a ??= 1', 'import a from "b"'])('refuse %s, which Apps Script cannot parse', (code) => {
    expect(() => parseForAppsScript(code, 'Code.js')).toThrow('Apps Script cannot parse Code.js')
  })
  it('let ES2020 pass', () => {
    expect(() => parseForAppsScript('var a = b?.c ?? 1n', 'Code.js')).not.toThrow()
  })
  it.each([
    ['`http://www.w3.org/2000/svg`', 'http://www.w3.org/2000/svg'], ['`a/*b*/c`', 'a/*b*/c'], ['`//${"x"}//`', '//x//'], ['`/\\/`', '//'], ['`nothing / here`', 'nothing / here'],
  ])('write %s so that HtmlService leaves it whole', (code, text) => {
    const escaped = escapeTemplateSlashes(code)
    expect(templateTexts(escaped).map(({ start, end }) => escaped.slice(start, end)).join('')).not.toMatch(/\/[/*]|\*\//)
    expect(runInContext(escaped, createContext({}))).toBe(text)
  })
  it('refuse a tagged template with slashes, which reads its own spelling', () => {
    expect(() => escapeTemplateSlashes('String.raw`a//b`')).toThrow('HtmlService')
  })
  it('take the doc comment of each export and of nothing else', () => {
    expect([...jsDocByExport('/** One. */\nexport function one() {}\n/** Not. */\nfunction two() {}\n/** Three\n * @customfunction */\nexport function three() {}')]).toEqual([['one', '/** One. */'], ['three', '/** Three\n * @customfunction */']])
  })
})

describe.skipIf(!isBuilt)('the built add-on', () => {
  it('offers exactly these functions, each with its doc comment, in a world with nothing but the language', () => {
    const world = createContext({})
    runInContext(read('Code.js'), world)
    expect(Object.keys(world).filter((name) => name !== '__app').sort()).toEqual([...PUBLIC, ...Object.keys(FORMULAS)].sort())
    for (const name of PUBLIC) expect(read('Code.js')).toMatch(new RegExp(`\\*/\\nfunction ${name}\\(`))
  })

  it('keeps of every function for formulas what a spreadsheet shows while somebody types it', () => {
    for (const [name, parameters] of Object.entries(FORMULAS)) {
      const doc = new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\nfunction ${name}\\(${parameters}\\)`).exec(read('Code.js'))?.[1] ?? ''
      expect([name, doc.includes('@customfunction'), parametersIn(doc).join(', '), /@return \S/.test(doc)]).toEqual([name, true, parameters, true])
    }
  })

  it('has a sidebar that needs nothing from elsewhere and survives HtmlService', () => {
    const page = read('sidebar.html')
    const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(page)![1]!
    expect(templateTexts(script).map(({ start, end }) => script.slice(start, end)).filter((text) => /\/[/*]|\*\//.test(text))).toEqual([])
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/)
    expect(page).toContain('<base target="_top"')
    const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(page.replace(/<script[\s\S]*?<\/script>/g, ''))?.[1] ?? ''
    for (const part of ['--bs-color-surface', '.nl-button', '.sidebar__page', 'font/woff2;base64']) expect(style).toContain(part)
  })

  it('asks for the smallest scopes and answers anyone with the address', () => {
    const manifest = JSON.parse(read('appsscript.json')) as Record<string, unknown>
    expect(manifest.oauthScopes).toEqual(['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui', 'https://www.googleapis.com/auth/script.scriptapp'])
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Europe/Amsterdam', webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' } })
  })

  it('is three files for clasp, and the rest stays here', () => {
    const folder = mkdtempSync(join(tmpdir(), 'buurtstem-clasp-'))
    try {
      cpSync(dist, folder, { recursive: true })
      writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'x'.repeat(57), rootDir: '' }))
      writeFileSync(join(folder, 'notes.md'), 'not for Google')
      const clasp = join(import.meta.dirname, '../../node_modules/@google/clasp/build/src/index.js')
      const { filesToPush } = JSON.parse(execFileSync(process.execPath, [clasp, 'status', '--json'], { cwd: folder, encoding: 'utf8' })) as { filesToPush: string[] }
      expect([...filesToPush].sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
