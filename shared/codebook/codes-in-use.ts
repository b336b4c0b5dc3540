import type { Code } from './code.ts'

/** The codes that are not retired, each under the nearest code above it that is not: retiring a code takes nothing away from those above it. */
export function codesInUse(codes: readonly Code[]): Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return codes.flatMap((code) => {
    if (code.status === 'retired') return []
    let parentId = code.parentId
    for (let steps = 0; parentId !== null && byId.get(parentId)?.status === 'retired' && steps < codes.length; steps++) parentId = byId.get(parentId)!.parentId
    return [parentId === code.parentId ? code : { ...code, parentId }]
  })
}
