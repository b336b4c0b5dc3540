import { useStrings } from '../ui/language.ts'

/** The project as a whole: history, backups, taking it along. */
export function ProjectPage() {
  const { projectPage: words } = useStrings()
  return <div class="project"><p class="nl-paragraph">{words.lead}</p></div>
}
