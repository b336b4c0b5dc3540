import { useEffect, useState } from 'preact/hooks'
import { readyFolder } from '../backup/make-backup.ts'
import type { SafetyState } from '../protocols/project.ts'
import { askBackground, onChanged } from '../send.ts'

/** How safe the work is, with the folder that backups go into and whether the browser lets us write there. */
export interface Safety extends SafetyState {
  readonly folder: { readonly name: string; readonly permission: PermissionState } | null
}

/** Many changes come close together: how safe the work is is asked once they are past. */
const SETTLE_MS = 500

/** How safe the work is now; null until that is known. */
export function useSafety(): { readonly safety: Safety | null; readonly look: () => void } {
  const [safety, setSafety] = useState<Safety | null>(null)
  const look = () => void read().then((now) => now && setSafety(now))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    look()
    const stop = onChanged(() => {
      clearTimeout(timer)
      timer = setTimeout(look, SETTLE_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return { safety, look }
}

async function read(): Promise<Safety | null> {
  const [reply, ready] = await Promise.all([askBackground('safetyState'), readyFolder().catch(() => null)])
  return reply.ok ? { ...reply.value, folder: ready && { name: ready.folder.name, permission: ready.permission } } : null
}
