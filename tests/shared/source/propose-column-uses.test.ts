import { describe, expect, it } from 'vitest'
import { proposeColumnUses } from '../../../shared/source/propose-column-uses.ts'

const survey = {
  header: ['nr', 'datum', 'gebied', 'leeftijd', 'Wat is hier fijn?', 'cijfer', 'Iets gemeld?', 'code', 'url', 'leeg', 'e-mail'],
  rows: [
    ['001', '14-05-2025', 'QA02', '50-64', 'de markt, de bakker', '7,0', 'ja', 'BT9', 'https://a.example', '', 'a@b.nl'],
    ['002', '14-05-2025', 'QA02', '25-34', 'alles dichtbij', '7,5', 'nee', 'BT9', 'https://b.example', '-', 'c@b.nl'],
    ['003', '15-05-2025', 'QA01', '75+', 'uitzicht', '5,0', 'nee', 'BT1,BT4', 'https://c.example', '', 'd@b.nl'],
    ['004', '15-05-2025', 'QA03', '35-49', 'n.v.t.', '8,0', 'ja', '', 'https://d.example', '', ''],
  ],
}

describe('proposeColumnUses()', () => {
  it('tells label, closed and open questions apart, and leaves out codes of others, addresses, empty columns and personal data', () => {
    expect(proposeColumnUses(survey, new Set([10]))).toEqual(['id', 'closed', 'closed', 'closed', 'open', 'closed', 'closed', 'out', 'out', 'out', 'out'])
  })

  it.each([
    ['a number that comes back is no label', { header: ['nr', 'a'], rows: [['1', 'x'], ['1', 'y']] }, ['closed', 'closed']],
    ['nor is a name', { header: ['bewoner', 'verhaal'], rows: [['Jan', 'ik woon hier al lang'], ['Els', 'het is hier mooi']] }, ['closed', 'open']],
    ['a column of the walk-about by its name', { header: ['punt', 'plek', 'waarneming', 'score'], rows: [['1', 'plein', 'glas', 'C'], ['2', 'plein', 'weer zakken', 'D'], ['3', 'garages', 'licht kapot', 'D'], ['4', 'pad', 'struiken', '-']] }, ['id', 'closed', 'open', 'closed']],
    ['long answers by their length', { header: ['ID', 'Q'], rows: [['a1', 'I wanted to do some more studies'], ['a2', 'I needed to upskill'], ['a3', 'I did not enrol']] }, ['id', 'open']],
    ['answers from a list, however long', { header: ['id', 'q'], rows: Array.from({ length: 20 }, (_, at) => [`r${at}`, at % 2 === 0 ? 'ja, dat vind ik ook' : 'nee, dat vind ik niet']) }, ['id', 'closed']],
    ['a table without rows', { header: ['a', 'b'], rows: [] }, ['out', 'out']],
  ] as const)('%s', (_what, table, uses) => {
    expect(proposeColumnUses(table, new Set())).toEqual(uses)
  })
})
