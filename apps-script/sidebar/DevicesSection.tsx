import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PairedDevice } from '../paired-devices.ts'
import type { SidebarState } from '../sidebar-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { DeploySteps } from './DeploySteps.tsx'
import { LanguageContext, momentOf, useStrings } from './language.ts'
import { PairingCode } from './PairingCode.tsx'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface DevicesSectionProps {
  readonly state: SidebarState
  readonly onReload: () => Promise<void>
  readonly onBack: () => void
}

/** Pairing browsers with the workbook, and withdrawing them. */
export function DevicesSection({ state, onReload, onBack }: DevicesSectionProps) {
  const strings = useStrings()
  const { busy, failure, run } = useCall()
  const [name, setName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  // The button that put the code away is gone: who works by keyboard goes on at the field.
  const shown = useRef(false)
  useLayoutEffect(() => {
    if (shown.current && code === null) field.current?.focus()
    shown.current = code !== null
  }, [code])
  const pair = async () => {
    const made = await run(() => callWorkbook('pairNewDevice', name))
    if (!made) return field.current?.focus()
    setName('')
    setCode(made.code)
    await onReload()
  }
  return (
    <Section title={strings.devices.title} onBack={onBack}>
      {state.endpoint === null ? <DeploySteps onAgain={onReload} /> : code !== null ? (
        <PairingCode code={code} onDone={() => setCode(null)} />
      ) : (
        <form class="sidebar__card" onSubmit={(event) => {
          event.preventDefault()
          void pair()
        }}>
          <p class="nl-paragraph">{strings.devices.intro}</p>
          <div class="bs-field">
            <label class="utrecht-form-label" for={id}>{strings.devices.name}</label>
            <input
              id={id} ref={field} class="utrecht-textbox utrecht-textbox--html-input" value={name} maxLength={60} autocomplete="off"
              aria-describedby={`${id}-hint`} onInput={(event) => setName(event.currentTarget.value)}
            />
            <p id={`${id}-hint`} class="utrecht-form-field-description">{strings.devices.nameHint}</p>
          </div>
          <Button kind="primary" submit disabled={busy}>{busy ? strings.working : strings.devices.pair}</Button>
        </form>
      )}
      <CallFailed failure={failure} />
      <ul class="sidebar__list">
        {state.devices.map((device) => <Device key={device.device} device={device} onRevoke={async () => {
          await run(() => callWorkbook('revokePairedDevice', device.device))
          await onReload()
        }} />)}
      </ul>
    </Section>
  )
}

function Device({ device, onRevoke }: { readonly device: PairedDevice; readonly onRevoke: () => Promise<void> }) {
  const strings = useStrings()
  const language = useContext(LanguageContext)
  const [asking, setAsking] = useState(false)
  const no = useRef<HTMLButtonElement>(null)
  // What cannot be taken back is not the first thing that Enter does.
  useLayoutEffect(() => {
    if (asking) no.current?.focus()
  }, [asking])
  return (
    <li class={device.revoked ? 'sidebar__gone' : undefined}>
      <strong>{device.label}</strong>
      <p class="nl-paragraph sidebar__quiet">
        {device.revoked ? strings.devices.revoked : device.seen === null ? strings.devices.neverSeen : strings.devices.seen(momentOf(device.seen, language))}
      </p>
      <p class="nl-paragraph sidebar__quiet">{strings.devices.paired(momentOf(device.paired, language))}</p>
      {!device.revoked && !asking && <Button small label={`${strings.devices.revoke}: ${device.label}`} onClick={() => setAsking(true)}>{strings.devices.revoke}</Button>}
      {asking && (
        <div role="group" aria-label={strings.devices.revoke}>
          <p class="nl-paragraph" role="alert">{strings.devices.revokeSure(device.label)}</p>
          <div class="sidebar__buttons">
            <Button small negative kind="primary" onClick={() => void onRevoke().then(() => setAsking(false))}>{strings.yes}</Button>
            <Button small buttonRef={no} onClick={() => setAsking(false)}>{strings.no}</Button>
          </div>
        </div>
      )}
    </li>
  )
}
