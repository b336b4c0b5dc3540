import { useStrings } from '../ui/language.ts'

/** Passages of a code over all sources, and what is found by words. */
export function RetrievalPage() {
  const { retrievalPage: words } = useStrings()
  return <div class="retrieval"><p class="nl-paragraph">{words.lead}</p></div>
}
