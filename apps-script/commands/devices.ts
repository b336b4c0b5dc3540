import { writePairingCode } from '../../shared/sync/pairing-code.ts'
import { logLine } from '../activity-log.ts'
import { withLock } from '../document-lock.ts'
import { pairDevice, pairedDevices, revokeDevice, type PairedDevice } from '../paired-devices.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { endpointAddress } from '../endpoint-address.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'

const WAIT_MS = 20_000
const LONGEST_LABEL = 60

/** Makes a new device and its pairing code, which is shown once and kept nowhere. */
export function pair(label: unknown): SidebarReply<{ readonly device: string; readonly code: string }> {
  const name = String(label ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL)
  if (name === '') return refused('no-name')
  const endpoint = endpointAddress()
  if (endpoint === null) return refused('not-deployed')
  const done = withLock(WAIT_MS, (): SidebarReply<{ device: string; code: string }> => {
    const made = pairDevice(name)
    if (made === null) return refused('too-many-devices')
    const { log } = stringsFor(workbookLanguage())
    try {
      const code = writePairingCode({ endpoint, ...made })
      logLine(log.paired(name), log.bySidebar)
      return said({ device: made.device, code })
    } catch {
      revokeDevice(made.device)
      return refused('odd-address', endpoint)
    }
  })
  return done ? done.value : refused('busy')
}

/** Withdraws a device; its messages are refused from now on. */
export function revoke(device: unknown): SidebarReply<readonly PairedDevice[]> {
  const done = withLock(WAIT_MS, () => {
    const known = pairedDevices().find((one) => one.device === device)
    if (known && !known.revoked && revokeDevice(known.device)) {
      const { log } = stringsFor(workbookLanguage())
      logLine(log.revoked(known.label), log.bySidebar)
    }
    return said(pairedDevices())
  })
  return done ? done.value : refused('busy')
}
