import { ENCODINGS } from '../../shared/passive/decode-bytes.ts'
import { DECIMAL_SIGNS, DELIMITERS, MOST_HEADER_ROWS, THOUSANDS_SIGNS, type Delimiter, type ImportProfile } from '../../shared/passive/import-profile.ts'
import type { Strings } from '../strings/nl.ts'
import { Button } from './Button.tsx'
import type { FigureFile } from './figure-file.ts'
import { isAsked, whyOf } from './file-proposal.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'
import { TablePreview } from './TablePreview.tsx'
import { TextField } from './TextField.tsx'

interface CheckShapeProps {
  readonly file: FigureFile
  readonly onChange: (change: Partial<ImportProfile>) => void
  readonly onSheet: (sheet: number) => void
  readonly onNext: () => void
}

/** The second step: is the file read as it should be? Everything is a proposal that a person confirms or changes. */
export function CheckShape({ file, onChange, onSheet, onNext }: CheckShapeProps) {
  const { figures } = useStrings()
  const { profile, table, proposal, content } = file
  const isText = content.kind === 'text'
  const why = (field: keyof ImportProfile) => whyOf(proposal, figures, field)
  const asked = (field: keyof ImportProfile) => isAsked(proposal, field)
  return (
    <section class="sidebar__form">
      <h2 class="nl-heading nl-heading--level-4">{figures.checkTitle}</h2>
      <p class="nl-paragraph">{file.remembered ? figures.remembered : figures.checkText}</p>
      {content.kind === 'sheets' && content.sheets.length > 1 && (
        <SelectField label={figures.sheet} value={String(content.sheet)} options={content.sheets.map(({ name }, at) => ({ value: String(at), label: name }))} onChange={(sheet) => onSheet(Number(sheet))} />
      )}
      <TablePreview table={table} />
      {proposal.questions.filter(({ field }) => field === null).map(({ code, evidence }) => <Notice key={code} kind="warning"><p class="nl-paragraph">{figures.questions[code](evidence)}</p></Notice>)}
      {file.garbled && <Notice kind="warning"><p class="nl-paragraph">{figures.questions['wrong-encoding']()}</p></Notice>}
      {isText && <SelectField label={figures.encoding} value={profile.encoding} description={file.garbled ? '' : why('encoding')} asked={file.garbled} options={ENCODINGS.map((value) => ({ value, label: figures.encodings[value] }))} onChange={(encoding) => onChange({ encoding })} />}
      {isText && <SelectField label={figures.separator} value={profile.delimiter} description={why('delimiter')} asked={asked('delimiter')} options={DELIMITERS.map((value) => ({ value, label: delimiterName(value, figures) }))} onChange={(delimiter) => onChange({ delimiter })} />}
      <SelectField label={figures.headerRows} value={String(profile.headerRows)} description={why('headerRows')} asked={asked('headerRows')} options={rowCounts(MOST_HEADER_ROWS)} onChange={(rows) => onChange({ headerRows: Number(rows) })} />
      <SelectField label={figures.decimal} value={profile.decimal} description={why('decimal')} asked={asked('decimal')} options={DECIMAL_SIGNS.map((value) => ({ value, label: signName(value, figures) }))} onChange={(decimal) => onChange({ decimal })} />
      <SelectField
        label={figures.thousands} value={profile.thousands ?? 'none'} description={why('thousands')} asked={asked('thousands')}
        options={[{ value: 'none', label: figures.none }, ...THOUSANDS_SIGNS.filter((value) => value !== profile.decimal).map((value) => ({ value, label: signName(value, figures) }))]}
        onChange={(sign) => onChange({ thousands: THOUSANDS_SIGNS.find((one) => one === sign) ?? null })}
      />
      <SelectField label={figures.kind} value={profile.kind} description={why('kind')} asked={asked('kind')} options={(['indicator', 'reports'] as const).map((value) => ({ value, label: figures.kinds[value] }))} onChange={(kind) => onChange({ kind })} />
      <TextField label={figures.publisher} value={profile.publisher} description={why('publisher') || figures.publisherHint} asked={asked('publisher')} onChange={(publisher) => onChange({ publisher })} />
      <TextField label={figures.period} value={profile.defaultPeriod} description={why('defaultPeriod')} asked={asked('defaultPeriod')} onChange={(defaultPeriod) => onChange({ defaultPeriod })} />
      <TextField label={figures.area} value={profile.defaultArea} description={why('defaultArea')} asked={asked('defaultArea')} onChange={(defaultArea) => onChange({ defaultArea })} />
      <Button kind="primary" onClick={onNext}>{figures.next}</Button>
    </section>
  )
}

function delimiterName(delimiter: Delimiter, figures: Strings['sidebar']['figures']): string {
  const names: Readonly<Record<Delimiter, string>> = { ';': `${figures.semicolon} ;`, ',': `${figures.comma} ,`, '\t': figures.tab, ' ': figures.space, '|': `${figures.pipe} |` }
  return names[delimiter]
}

function signName(sign: ',' | '.' | ' ', figures: Strings['sidebar']['figures']): string {
  return sign === ',' ? `${figures.comma} ,` : sign === '.' ? `${figures.point} .` : figures.space
}

function rowCounts(most: number): readonly { readonly value: string; readonly label: string }[] {
  return Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: String(count) }))
}
