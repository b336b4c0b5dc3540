import { useEffect, useState } from 'preact/hooks'
import type { CodeOption, CrosswalkState, IndicatorLinks } from '../sidebar-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { Details } from './Details.tsx'
import { useStrings } from './language.ts'
import { mainCategories, type MainCategory } from './main-categories.ts'
import { NoCodes } from './NoCodes.tsx'
import { Section } from './Section.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'
import { useCall, type Calling } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

const ROWS_SHOWN = 25
const MOST_AT_ONCE = 500
/** One figure may say something about several codes, and rarely about more. */
const PROPOSALS_SHOWN = 3

interface LinksSectionProps {
  readonly onBack: () => void
  readonly onFigures: () => void
  readonly onCodebook: () => void
}

/** Linking indicators and report categories to codes: proposals to accept, or a choice of one's own. */
export function LinksSection({ onBack, onFigures, onCodebook }: LinksSectionProps) {
  const strings = useStrings()
  const calling = useCall()
  const { busy, failure, run } = calling
  const [state, setState] = useState<CrosswalkState | null>(null)
  const keep = (next: CrosswalkState | null) => next && setState(next)
  useEffect(() => void run(() => callWorkbook('readCrosswalk')).then(keep), [run])

  const [wanted, setWanted] = useState('')
  const open = state?.indicators.filter(({ links }) => links.length === 0) ?? []
  // What has a proposal comes first: of a city's hundreds of figures a team links some dozens.
  const isWanted = ({ id, label }: IndicatorLinks) => `${id} ${label}`.toLowerCase().includes(wanted.trim().toLowerCase())
  const fitting = [...open.filter(({ proposals }) => proposals.length > 0), ...open.filter(({ proposals }) => proposals.length === 0)].filter(isWanted)
  const linked = state?.indicators.filter(({ links }) => links.length > 0) ?? []
  const found = linked.filter(isWanted)
  const proposals = open.flatMap(({ id, proposals: [first] }) => (first === undefined ? [] : [{ indicatorId: id, codeId: first }])).slice(0, MOST_AT_ONCE)
  const mains = mainCategories(open)
  return (
    <Section title={strings.links.title} onBack={onBack}>
      <p class="nl-paragraph">{strings.links.intro}</p>
      <CallFailed failure={failure} />
      {state === null && busy && <p class="nl-paragraph" role="status">{strings.loading}</p>}
      {state?.indicators.length === 0 && (
        <>
          <p class="nl-paragraph" role="status">{strings.links.noIndicators}</p>
          <div class="sidebar__buttons"><Button onClick={onFigures}>{strings.links.toFigures}</Button></div>
        </>
      )}
      {state?.codes.length === 0 && <NoCodes onCodebook={onCodebook} />}
      {state && state.indicators.length > 0 && (
        <p class="nl-paragraph" role="status"><strong>{open.length === 0 ? strings.links.allLinked : strings.links.open(open.length)}</strong></p>
      )}
      {state && proposals.length > 0 && (
        <Button kind="primary" disabled={busy} onClick={() => void run(() => callWorkbook('linkIndicators', proposals)).then(keep)}>
          {busy ? strings.working : strings.links.acceptAll(proposals.length)}
        </Button>
      )}
      {state && mains.length > 0 && (
        <details class="sidebar__part">
          <summary>{strings.links.mainsTitle(mains.length)}</summary>
          <p class="nl-paragraph sidebar__quiet">{strings.links.mainsText}</p>
          <ul class="sidebar__list">{mains.map((main) => <Main key={main.name} main={main} codes={state.codes} calling={calling} onState={keep} />)}</ul>
        </details>
      )}
      {(open.length > ROWS_SHOWN || linked.length > ROWS_SHOWN) && <TextField label={strings.links.find} value={wanted} onChange={setWanted} />}
      {state && <ul class="sidebar__list">{fitting.slice(0, ROWS_SHOWN).map((one) => <Open key={one.id} indicator={one} codes={state.codes} calling={calling} onState={keep} />)}</ul>}
      {fitting.length > ROWS_SHOWN && <p class="nl-paragraph" role="status">{strings.links.notShown(fitting.length - ROWS_SHOWN)}</p>}
      {state && linked.length > 0 && (
        <section class="sidebar__part">
          <h2 class="nl-heading nl-heading--level-4">{strings.links.linkedTitle}</h2>
          <ul class="sidebar__list">{found.slice(0, ROWS_SHOWN).map((one) => <Linked key={one.id} indicator={one} codes={state.codes} calling={calling} onState={keep} />)}</ul>
          {found.length > ROWS_SHOWN && <p class="nl-paragraph" role="status">{strings.links.notShown(found.length - ROWS_SHOWN)}</p>}
        </section>
      )}
      {state && state.unmappedCodes.length > 0 && (
        <details class="sidebar__part">
          <summary>{strings.links.unmappedTitle(state.unmappedCodes.length)}</summary>
          <p class="nl-paragraph sidebar__quiet">{strings.links.unmappedText}</p>
          <ul class="sidebar__facts">{state.unmappedCodes.map((id) => <li key={id}>{labelOf(state.codes, id)}</li>)}</ul>
        </details>
      )}
    </Section>
  )
}

interface RowProps {
  readonly indicator: IndicatorLinks
  readonly codes: readonly CodeOption[]
  readonly calling: Calling
  readonly onState: (next: CrosswalkState | null) => void
}

/** A main category as a whole: all of its sub categories that are not linked get one code; each can be linked to others beside it. */
function Main({ main, codes, calling, onState }: Omit<RowProps, 'indicator'> & { readonly main: MainCategory }) {
  const strings = useStrings()
  const whole: IndicatorLinks = { ...main.open[0]!, id: main.name, label: strings.links.main(main.name, main.open.length), links: [] }
  const link = (codeId: string) => void calling.run(() => callWorkbook('linkIndicators', main.open.map(({ id }) => ({ indicatorId: id, codeId })).slice(0, MOST_AT_ONCE))).then(onState)
  return (
    <li>
      <p class="nl-paragraph"><strong>{whole.label}</strong></p>
      {main.proposal !== null && <Button small disabled={calling.busy} label={`${strings.links.accept(labelOf(codes, main.proposal))}, ${main.name}`} onClick={() => link(main.proposal!)}>{strings.links.accept(labelOf(codes, main.proposal))}</Button>}
      <AddLink indicator={whole} codes={codes} busy={calling.busy} onLink={link} />
    </li>
  )
}

function Open({ indicator, codes, calling, onState }: RowProps) {
  const strings = useStrings()
  const link = (codeId: string) => void calling.run(() => callWorkbook('linkIndicators', [{ indicatorId: indicator.id, codeId }])).then(onState)
  return (
    <li>
      <IndicatorName indicator={indicator} />
      {indicator.proposals.slice(0, PROPOSALS_SHOWN).map((proposal) => (
        <Button key={proposal} small disabled={calling.busy} label={`${strings.links.accept(labelOf(codes, proposal))}, ${indicator.label || indicator.id}`} onClick={() => link(proposal)}>{strings.links.accept(labelOf(codes, proposal))}</Button>
      ))}
      <AddLink indicator={indicator} codes={codes} busy={calling.busy} onLink={link} />
    </li>
  )
}

function Linked({ indicator, codes, calling, onState }: RowProps) {
  const strings = useStrings()
  return (
    <li>
      <IndicatorName indicator={indicator} />
      {indicator.links.map(({ linkId, codeId }) => (
        <div key={linkId} class="sidebar__line">
          <span>{labelOf(codes, codeId)}</span>
          <Button small kind="subtle" disabled={calling.busy} label={strings.links.unlink(labelOf(codes, codeId), indicator.label)} onClick={() => void calling.run(() => callWorkbook('unlinkIndicator', linkId)).then(onState)}>×</Button>
        </div>
      ))}
      <Details summary={strings.links.another} about={indicator.label || indicator.id}>
        <AddLink indicator={indicator} codes={codes} busy={calling.busy} onLink={(codeId) => void calling.run(() => callWorkbook('linkIndicators', [{ indicatorId: indicator.id, codeId }])).then(onState)} />
      </Details>
    </li>
  )
}

function AddLink({ indicator, codes, busy, onLink }: { readonly indicator: IndicatorLinks; readonly codes: readonly CodeOption[]; readonly busy: boolean; readonly onLink: (codeId: string) => void }) {
  const strings = useStrings()
  const [chosen, setChosen] = useState('')
  const taken = new Set(indicator.links.map(({ codeId }) => codeId))
  return (
    <div class="sidebar__choose">
      <SelectField
        label={strings.links.choose} about={indicator.label || indicator.id} value={chosen} onChange={setChosen}
        options={[{ value: '', label: '–' }, ...codes.filter(({ id, status }) => !taken.has(id) && status !== 'retired').map(({ id, label, depth }) => ({ value: id, label: '\u2003'.repeat(depth) + label }))]}
      />
      <Button small disabled={busy || chosen === ''} label={`${strings.links.add}: ${indicator.label}`} onClick={() => {
        onLink(chosen)
        setChosen('')
      }}>{strings.links.add}</Button>
    </div>
  )
}

function IndicatorName({ indicator }: { readonly indicator: IndicatorLinks }) {
  return (
    <p class="nl-paragraph">
      <strong>{indicator.label || indicator.id}</strong>
      {indicator.label !== indicator.id && <><br /><span class="sidebar__quiet">{indicator.id}</span></>}
    </p>
  )
}

function labelOf(codes: readonly CodeOption[], id: string): string {
  return codes.find((code) => code.id === id)?.label ?? id
}
