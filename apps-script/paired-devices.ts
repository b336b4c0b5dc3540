import * as v from 'valibot'
import { freshId, freshSecret } from './fresh-ids.ts'
import { readSetting, settingKeys, writeSetting } from './settings.ts'

const PREFIX = 'device.'
/** More devices than a neighbourhood team has. */
const MOST_DEVICES = 60

const deviceSchema = v.object({ secret: v.string(), label: v.string(), paired: v.number(), seen: v.nullable(v.number()), revoked: v.boolean() })

/** A browser that may speak to this workbook. Times are Unix ms. */
export interface PairedDevice {
  readonly device: string
  readonly label: string
  readonly paired: number
  readonly seen: number | null
  readonly revoked: boolean
}

/** The devices of the workbook, newest first, without their secrets. */
export function pairedDevices(): readonly PairedDevice[] {
  return settingKeys(PREFIX).flatMap((key) => {
    const found = deviceAt(key.slice(PREFIX.length))
    return found ? [{ device: key.slice(PREFIX.length), label: found.label, paired: found.paired, seen: found.seen, revoked: found.revoked }] : []
  }).sort((a, b) => b.paired - a.paired)
}

/** The secret of a device; 'revoked' when a person withdrew it, null when it was never paired. */
export function deviceSecret(device: string): { readonly secret: string } | 'revoked' | null {
  const found = deviceAt(device)
  if (!found) return null
  return found.revoked ? 'revoked' : { secret: found.secret }
}

/** What a person called a device; its id where that is not known. */
export function deviceLabel(device: string): string {
  return deviceAt(device)?.label ?? device
}

/** Pairs a new device; null when there are too many already. */
export function pairDevice(label: string): { readonly device: string; readonly secret: string } | null {
  if (pairedDevices().filter(({ revoked }) => !revoked).length >= MOST_DEVICES) return null
  const device = `d${freshId().replace(/-/g, '').slice(-12)}`
  const secret = freshSecret()
  writeSetting(PREFIX + device, JSON.stringify({ secret, label, paired: Date.now(), seen: null, revoked: false }))
  return { device, secret }
}

/** Withdraws a device for good; its secret is thrown away. False when it was not there. */
export function revokeDevice(device: string): boolean {
  const found = deviceAt(device)
  if (!found) return false
  writeSetting(PREFIX + device, JSON.stringify({ ...found, secret: '', revoked: true }))
  return true
}

/** Takes note that a device spoke; written at most once a minute, properties are not for every message. */
export function seeDevice(device: string): void {
  const found = deviceAt(device)
  if (found && !found.revoked && Date.now() - (found.seen ?? 0) > 60_000) writeSetting(PREFIX + device, JSON.stringify({ ...found, seen: Date.now() }))
}

function deviceAt(device: string): v.InferOutput<typeof deviceSchema> | null {
  const text = readSetting(PREFIX + device)
  if (text === null) return null
  try {
    const parsed = v.safeParse(deviceSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
