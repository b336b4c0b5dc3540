import { useEffect, useState } from 'preact/hooks'

/** Three columns of a readable width fit from here on. */
const WIDE = '(min-width: 60rem)'

/** Whether the page is wide enough to show the parts of the panel side by side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const onChange = () => setWide(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])
  return wide
}
