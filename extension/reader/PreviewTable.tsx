import { type ColumnUse, COLUMN_USES, countAnswers, isAnswer } from '../../shared/source/answer-table.ts'
import { CheckField } from '../ui/CheckField.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { NamedTable } from './files/contents.ts'
import { type Choices, flaggedAnswers, refusedColumns } from './prepare.ts'

interface PreviewTableProps {
  readonly named: NamedTable
  readonly choices: Choices
  readonly onChoose: (patch: Partial<Choices>) => void
}

const LONGEST_EXAMPLE = 60

/** What each column of a table is, with an example and how many answered. */
export function PreviewTable({ named: { table, passedOver }, choices, onChoose }: PreviewTableProps) {
  const { readerPage: { preview: words } } = useStrings()
  const refused = new Map(refusedColumns(table).map(({ column, reason }) => [column, reason]))
  const flagged = flaggedAnswers(table, choices.uses)
  const takesRefused = choices.uses.some((use, column) => use !== 'out' && refused.has(column))
  const uses = COLUMN_USES.map((value) => ({ value, label: words.uses[value] }))
  const choose = (column: number, use: ColumnUse) => onChoose({ uses: choices.uses.map((one, at) => (at === column ? use : one === 'id' && use === 'id' ? 'out' : one)) })
  return (
    <>
      <h3 class="nl-heading nl-heading--level-5">{words.columns}</h3>
      <p class="utrecht-form-field-description">{words.columnsHelp}</p>
      <div class="columns">
        <table class="utrecht-table utrecht-table--html-table columns__table">
          <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.use}</th><th scope="col">{words.answers}</th><th scope="col">{words.example}</th></tr></thead>
          <tbody>
            {table.header.map((name, column) => {
              const { answers, asked } = countAnswers(table, column)
              const reason = refused.get(column)
              const example = table.rows.find((row) => isAnswer(row[column] ?? ''))?.[column] ?? ''
              return (
                <tr key={column}>
                  <th scope="row">{name || column + 1}{reason !== undefined && <span class="columns__refused">{words.refused[reason]}</span>}</th>
                  <td><SelectField label={words.useOf(name || String(column + 1))} labelHidden value={choices.uses[column] ?? 'out'} choices={uses} onCommit={(use) => use !== null && choose(column, use)} /></td>
                  <td>{words.answered(answers, asked)}{asked < table.rows.length && <span class="columns__asked">{words.askedOf(asked, table.rows.length)}</span>}</td>
                  <td class="columns__example">{reason === undefined ? example.slice(0, LONGEST_EXAMPLE) + (example.length > LONGEST_EXAMPLE ? '…' : '') : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {takesRefused && <Notice kind="warning">{words.refusedTaken}</Notice>}
      {flagged.length > 0 && (
        <Notice kind="warning">
          {words.flagged(flagged.length)}
          <CheckField label={words.hide} checked={choices.hidesPersonalData} onCommit={(hidesPersonalData) => onChoose({ hidesPersonalData })} />
        </Notice>
      )}
      {passedOver > 0 && <Notice kind="info">{words.passedOver(passedOver)}</Notice>}
    </>
  )
}
