import { useEffect, useState } from 'preact/hooks'

function codeInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('code')
}

/** The id of the code that the address names (`codebook.html#code=…`), and a way to open another: the browser's back button goes along. */
export function useOpenCode(): readonly [string | null, (id: string | null) => void] {
  const [open, setOpen] = useState(codeInAddress)
  useEffect(() => {
    const hear = () => setOpen(codeInAddress())
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return [open, (id) => {
    if (id === codeInAddress()) return
    history.pushState(null, '', id === null ? location.pathname : `#code=${encodeURIComponent(id)}`)
    setOpen(id)
  }]
}
