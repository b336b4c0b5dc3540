import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBundle } from '../../../apps-script/local/bundle.ts'
import type { UiAnswer, UiEffect, UiQuestion } from '../../../apps-script/local/environment.ts'
import { createExecutor, type Executor } from '../../../apps-script/local/executor.ts'
import { pendingTriggers } from '../../../apps-script/local/services/timed-triggers.ts'
import { emptyWorkbook } from '../../../apps-script/local/workbook/workbook.ts'

let executor: Executor
let effects: UiEffect[] = []
let logged: string[] = []
let answers: UiAnswer[] = []
const ui = { show: (effect: UiEffect) => void effects.push(effect), ask: (_question: UiQuestion): UiAnswer => answers.shift() ?? { button: 'CLOSE', text: '' } }

beforeEach(() => {
  const read = readBundle(join(import.meta.dirname, '../../fixtures/apps-script-bundle'))
  if (!read.ok) throw new Error(read.detail)
  effects = []
  logged = []
  answers = []
  executor = createExecutor({
    bundle: read.bundle, workbook: emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1'),
    stores: { properties: { script: new Map(), document: new Map(), user: new Map(), triggers: new Map() }, cache: new Map() },
    pageUrl: 'http://127.0.0.1:1/', execUrl: 'http://127.0.0.1:1/exec', longest: 1500, longestTrigger: 500,
    log: (_level, message) => void logged.push(message),
  })
})

/** What a piece of script gives, in a fresh execution; a failure gives its sentence. */
function run(source: string, withUi = true): unknown {
  const { result } = executor.run({ kind: 'run', functionName: 'evaluate', args: [source], selection: null }, { ui: withUi ? ui : null, language: 'nl' })
  return result.ok ? result.value : result.detail
}
const sheet = 'SpreadsheetApp.getActive().getSheets()[0]'

describe('the world of a script', () => {
  it.each(['setTimeout', 'URL', 'process', 'Buffer', 'fetch', 'TextEncoder', 'crypto', 'require', 'SharedArrayBuffer', 'Atomics', 'structuredClone'])('has no %s', (name) => {
    expect(run(`typeof ${name}`)).toBe('undefined')
  })

  it('is fresh in every execution', () => {
    run('globalThis.left = 1')
    expect(run('typeof left')).toBe('undefined')
  })

  it('gets arrays, dates and errors of its own kind', () => {
    expect(run(`${sheet}.getRange('A1').setValue(new Date(2026, 0, 2)); var v = ${sheet}.getRange('A1:B2').getValues(); [v instanceof Array, v[0] instanceof Array, v[0][0] instanceof Date, v[0][0].getDate()]`)).toEqual([true, true, true, 2])
    expect(run(`try { ${sheet}.getRange('onzin') } catch (e) { e instanceof Error && e.message }`)).toBe('Range not found')
  })

  it('names a member that is not there', () => {
    expect(run(`${sheet}.getRange('A1').randomize()`)).toBe('TypeError: Range.randomize is not implemented by the local host')
    expect(logged).toContain('Range.randomize is not implemented by the local host')
  })

  it('is ended when it takes too long', () => {
    expect(run('while (true) {}')).toBe('Exceeded maximum execution time')
  })

  it('settles promises before a call returns', () => {
    run(`Promise.resolve().then(function () { ${sheet}.getRange('A1').setValue('later') })`)
    expect(run(`${sheet}.getRange('A1').getValue()`)).toBe('later')
  })
})

describe('google.script.run', () => {
  it.each([
    ['new Date()', 'Date'], ['[1, { a: new Date() }]', 'Date'], ['(function () {})', 'function'], ['SpreadsheetApp.getActive()', 'object'],
  ])('refuses a return value with %s', (source, kind) => {
    expect(run(source)).toBe(`The script returned a value of a type that cannot be passed to the page (${kind}).`)
  })

  it('gives undefined as null, and copies of the rest', () => {
    expect(run('undefined')).toBeNull()
    expect(run('({ a: [1, "x", null, true], b: { c: 2 } })')).toEqual({ a: [1, 'x', null, true], b: { c: 2 } })
  })
})

describe('merged cells', () => {
  const merged = `var s = ${sheet}; s.getRange('A1:C3').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]); s.getRange('A1:B2').merge();`

  it('hold what stood in the first of them, and nothing else', () => {
    expect(run(`${merged} s.getRange('A1:C3').getValues()`)).toEqual([[1, '', 3], ['', '', 6], [7, 8, 9]])
    expect(run(`${sheet}.getRange('A1:C3').getMergedRanges().map(function (r) { return r.getA1Notation() })`)).toEqual(['A1:B2'])
    expect(run(`[${sheet}.getRange('B2').isPartOfMerge(), ${sheet}.getRange('C1').isPartOfMerge()]`)).toEqual([true, false])
  })

  it('take what is written to the first of them, and lose what is written to the others', () => {
    expect(run(`${merged} s.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]); s.getRange('B2').setValue('x'); var before = s.getRange('A1:B2').getValues(); s.getRange('A1:B2').breakApart(); [before, s.getRange('A1:B2').getValues(), s.getRange('A1').isPartOfMerge()]`))
      .toEqual([[['a', ''], ['', '']], [['a', ''], ['', '']], false])
  })

  it('are merged by row or by column, and taken apart all in one call', () => {
    expect(run(`var s = ${sheet}; s.getRange('A1:B3').mergeAcross(); s.getRange('D1:E3').mergeVertically(); var all = s.getRange('A1:E3').getMergedRanges().map(function (r) { return r.getA1Notation() });
      s.getRangeList(['A1:B3', 'D1:E3']).breakApart(); [all, s.getRange('A1:E3').getMergedRanges().length]`)).toEqual([['A1:B1', 'A2:B2', 'A3:B3', 'D1:D3', 'E1:E3'], 0])
  })

  it.each([
    ['merging across a part of them', `s.getRange('B2:C3').merge()`, 'You must select all cells in a merged range'], ['taking a part of them apart', `s.getRange('A1').breakApart()`, 'You must select all cells in a merged range'],
    ['sorting', `s.getRange('A1:C3').sort(1)`, "You can't sort a range that contains merged cells."], ['a filter over them', `s.getRange('A1:C3').createFilter()`, "You can't create a filter over a range containing vertical merges."],
    ['moving a row out of them', `s.moveRows(s.getRange('A2:C2'), 5)`, "You can't move rows that contain part of a merged cell."], ['freezing a part of them', `s.setFrozenRows(1)`, "You can't freeze rows which contain only part of a merged cell."],
  ])('refuse %s in Google’s words', (_what, act, sentence) => {
    expect(run(`${merged} ${act}`)).toContain(sentence)
  })

  it('grow and shrink with rows and columns put in and taken out, and go when one cell is left', () => {
    const found = `s.getRange(1, 1, 9, 9).getMergedRanges().map(function (r) { return r.getA1Notation() }).join()`
    expect(run(`${merged} s.insertRowBefore(2); var a = ${found}; s.insertColumnBefore(1); var b = ${found}; s.deleteRows(1, 2); s.deleteColumn(3); [a, b, ${found}]`)).toEqual(['A1:B3', 'B1:C3', ''])
  })
})

describe('a filter', () => {
  const filled = `var s = ${sheet}; s.getRange('A1:B5').setValues([['Kop', 'Aantal'], ['Noord', 4], ['Zuid', 1], ['noord', 3], ['', 2]]); var f = s.getRange('A1:B5').createFilter();`
  const hidden = `[1, 2, 3, 4, 5, 6].filter(function (row) { return s.isRowHiddenByFilter(row) })`

  it('hides the rows that its criteria leave out, and only those below its header', () => {
    expect(run(`${filled} f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Noord', '', 'Kop']).build()); [${hidden}, f.getRange().getA1Notation(), f.getColumnFilterCriteria(1).getHiddenValues(), f.getColumnFilterCriteria(2)]`))
      .toEqual([[2, 5], 'A1:B5', ['Noord', '', 'Kop'], null])
    expect(run(`var s = ${sheet}; s.getFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build()).removeColumnFilterCriteria(1); [${hidden}, String(s.getRange('A1').getFilter().getColumnFilterCriteria(2).getCriteriaType())]`)).toEqual([[3, 5], 'NUMBER_GREATER_THAN'])
    expect(run(`var s = ${sheet}; s.getFilter().remove(); [${hidden}, s.getFilter()]`)).toEqual([[], null])
  })

  it('hides nothing from a script: rows are read, counted and written as they stand', () => {
    expect(run(`${filled} f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenTextContains('zuid').build()); s.getRange('A2:A3').setValues([['x'], ['y']]); s.appendRow(['onder', 9]); [s.getRange('A1:A6').getValues().join(), s.getLastRow(), ${hidden}]`))
      .toEqual(['Kop,x,y,noord,,onder', 6, [2, 4, 5]])
  })

  it('sorts what is below its header, whole rows with those that it hides', () => {
    expect(run(`${filled} f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Zuid']).build()); f.sort(2, true); [s.getRange('A1:B5').getValues().join(), ${hidden}]`)).toEqual(['Kop,Aantal,Zuid,1,,2,noord,3,Noord,4', [2]])
  })

  it('is one a sheet, and goes along with rows and columns', () => {
    expect(run(`${filled} s.getRange('A1:A2').createFilter()`)).toContain("You can't create a filter in a sheet that already has a filter.")
    expect(run(`var s = ${sheet}; s.getFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Zuid']).build()); s.insertRowBefore(1); s.insertColumnBefore(1); [s.getFilter().getRange().getA1Notation(), ${hidden}, s.getFilter().getColumnFilterCriteria(2).getHiddenValues()]`))
      .toEqual(['B2:C6', [4], ['Zuid']])
    expect(run(`var s = ${sheet}; s.deleteRows(1, 7); s.getFilter()`)).toBeNull()
  })
})

describe('Range', () => {
  it('refuses a table of another size in Google’s words', () => {
    expect(run(`${sheet}.getRange(1, 1, 2, 2).setValues([[1, 2]])`)).toContain('The data has 1 but the range has 2.')
    expect(run(`${sheet}.getRange(1, 1, 1, 2).setValues([[1]])`)).toContain('The number of columns in the data does not match')
  })

  it('refuses more than 50,000 characters in a cell, and a place outside the sheet', () => {
    expect(run(`${sheet}.getRange('A1').setValue('x'.repeat(50001))`)).toContain('50000 characters')
    expect(run(`${sheet}.getRange(1001, 1)`)).toBe('The coordinates of the range are outside the dimensions of the sheet.')
    expect(run(`${sheet}.getRange(0, 1)`)).toContain('too small')
  })

  it('takes a text with = for a formula and one with an apostrophe for a text', () => {
    expect(run(`var r = ${sheet}.getRange('A1:C1'); r.setValues([["=1+1", "'=1+1", "''x"]]); [r.getValues()[0], r.getFormulas()[0], r.getDisplayValues()[0]]`))
      .toEqual([[2, '=1+1', "'x"], ['=1+1', '', ''], ['2', '=1+1', "'x"]])
  })

  it('works a formula out again after a change in the same execution', () => {
    expect(run(`var s = ${sheet}; s.getRange('A1').setValue(2); s.getRange('B1').setFormula('=SUM(A1:A)'); var one = s.getRange('B1').getValue(); s.getRange('A2').setValue(3); [one, s.getRange('B1').getValue()]`)).toEqual([2, 5])
  })

  it('keeps rules, notes and looks apart from values', () => {
    expect(run(`var r = ${sheet}.getRange('A1:A2'); r.setNotes([['n'], ['']]).setBackground('#FFF').setFontWeights([['bold'], ['normal']]).setValues([[1], [2]]); r.clearContent(); [r.getNotes(), r.getBackgrounds(), r.getFontWeights(), r.isBlank()]`))
      .toEqual([[['n'], ['']], [['#ffffff'], ['#ffffff']], [['bold'], ['normal']], true])
  })

  it('allows developer metadata on whole rows and columns only, and finds it where it moved', () => {
    expect(run(`${sheet}.getRange('A1:B2').addDeveloperMetadata('k')`)).toContain('arbitrary ranges is not currently supported')
    expect(run(`var s = ${sheet}; s.getRange('B:B').addDeveloperMetadata('k', 'v'); s.insertColumnBefore(1); s.moveColumns(s.getRange('C:C'), 1);
      var m = s.createDeveloperMetadataFinder().withKey('k').find(); [m.length, m[0].getValue(), m[0].getLocation().getColumn().getA1Notation(), String(m[0].getLocation().getLocationType())]`))
      .toEqual([1, 'v', 'A1:A1000', 'COLUMN'])
  })
})

describe('the other services', () => {
  it('hold texts within Google’s limits', () => {
    expect(run(`PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9217))`)).toBe('Argument too large: value')
    expect(run(`CacheService.getScriptCache().put('a', 'x'.repeat(102401))`)).toBe('Argument too large: value')
    expect(run(`CacheService.getScriptCache().put('x'.repeat(251), 'a')`)).toBe('Argument too large: key')
    run(`CacheService.getScriptCache().put('a', 'b', 60); PropertiesService.getUserProperties().setProperty('c', 1)`)
    expect(run(`[CacheService.getScriptCache().get('a'), CacheService.getScriptCache().get('z'), PropertiesService.getUserProperties().getProperties()]`)).toEqual(['b', null, { c: '1' }])
  })

  it('sign as WebCrypto does, in signed bytes', () => {
    expect(run(`Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').map(function (b) { return ((b + 256) % 256).toString(16).padStart(2, '0') }).join('')`))
      .toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843') // RFC 4231, test case 2
    expect(run(`Utilities.base64Encode(Utilities.newBlob('é').getBytes())`)).toBe('w6k=')
    expect(run(`Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString()`)).toBe('é')
  })

  it('give no Ui where there is no page', () => {
    expect(run('SpreadsheetApp.getUi()', false)).toBe('Cannot call SpreadsheetApp.getUi() from this context.')
    expect(run(`SpreadsheetApp.getActive().toast('x')`, false)).toBeNull()
  })

  it('ask the person and go on with the answer', () => {
    answers = [{ button: 'OK', text: 'Fatma' }, { button: 'YES', text: '' }]
    const { result } = executor.run({ kind: 'run', functionName: 'askName', args: [], selection: null }, { ui, language: 'nl' })
    expect(result).toEqual({ ok: true, value: 'ja' })
    expect(run(`SpreadsheetApp.getActive().getSheetByName('Namen').getRange('A1').getValue()`)).toBe('Fatma')
  })

  it('make menus, and fill templates with escaped values', () => {
    executor.run({ kind: 'open' }, { ui, language: 'nl' })
    expect(effects).toMatchObject([{ kind: 'menu', addon: true, entries: [{ label: 'Zijbalk openen', functionName: 'showSidebar' }, {}, { kind: 'separator' }, { kind: 'menu', label: 'Meer' }] }])
    expect(run(`var t = HtmlService.createTemplate('<p><?= name ?></p><? for (var i = 0; i < 2; i++) { ?><?!= "<i>" + i ?><? } ?>'); t.name = '<b>'; t.evaluate().getContent()`)).toBe('<p>&lt;b&gt;</p><i>0<i>1')
  })
})

describe('triggers on the clock', () => {
  const make = "ScriptApp.newTrigger('evaluate').timeBased().after(60000).create().getUniqueId()"
  const list = 'ScriptApp.getProjectTriggers().map(function (one) { return one.getHandlerFunction() + String(one.getEventType()) })'

  it('are listed until they are deleted, also when they have fired', () => {
    const id = String(run(make))
    expect(run(list)).toEqual(['evaluateCLOCK'])
    expect(executor.run({ kind: 'timed', trigger: id }, { ui, language: 'nl' }).result).toEqual({ ok: true, value: null })
    expect(run(list)).toEqual(['evaluateCLOCK'])
    run('ScriptApp.getProjectTriggers().forEach(function (one) { ScriptApp.deleteTrigger(one) })')
    expect(run(list)).toEqual([])
  })

  it('fire once, in a run of their own to whose failure nobody listens', () => {
    const id = String(run(make.replace('evaluate', 'gone')))
    executor.run({ kind: 'timed', trigger: id }, { ui, language: 'nl' })
    const heard = logged.length
    executor.run({ kind: 'timed', trigger: id }, { ui, language: 'nl' })
    expect([logged.join(), logged.length]).toEqual([expect.stringContaining('gone: '), heard])
  })

  it('are at most twenty', () => {
    for (let made = 0; made < 20; made++) run(make)
    expect(run(make)).toMatch(/too many triggers/)
  })

  it('outlive the execution that made them: they are among what is to be kept', () => {
    const { changes } = executor.run({ kind: 'run', functionName: 'evaluate', args: [make], selection: null }, { ui, language: 'nl' })
    expect(pendingTriggers(changes?.properties?.triggers ?? [])).toHaveLength(1)
  })
})
