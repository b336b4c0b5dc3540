import { useEffect, useState } from 'preact/hooks'
import type { Thread } from '../../shared/coding/thread.ts'
import { useWorkPage } from '../ui/work-page.ts'

/** All threads by name, asked again after every change; null until they are known. */
export function useThreads(): readonly Thread[] | null {
  const page = useWorkPage()
  const [threads, setThreads] = useState<readonly Thread[] | null>(null)
  const revision = page.revision.value
  useEffect(() => {
    void page.ask('threads').then((found) => found && setThreads(found))
  }, [revision])
  return threads
}
