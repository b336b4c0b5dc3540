import type { Code } from '../../shared/codebook/code.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import { ExportCodes } from './ExportCodes.tsx'
import { ImportCodes } from './ImportCodes.tsx'

interface ExchangeViewProps {
  readonly codes: readonly Code[]
  /** Whose sources are counted where a layout wants numbers. */
  readonly group: SourceGroup | null | undefined
}

/** Lists of codes, out and in. */
export function ExchangeView({ codes, group }: ExchangeViewProps) {
  return (
    <div class="exchange">
      <ExportCodes codes={codes} group={group} />
      <ImportCodes codes={codes} />
    </div>
  )
}
