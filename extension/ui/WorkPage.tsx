import { type ComponentChildren, render } from 'preact'
import { stringsFor } from '../strings/strings-for.ts'
import { Button } from './Button.tsx'
import { keepBackups } from '../backup/keep-backups.ts'
import { failureSentence } from './failure-sentence.ts'
import { Logo } from './Icon.tsx'
import { StringsContext } from './language.ts'
import { LiveRegion } from './LiveRegion.tsx'
import { Notice } from './Notice.tsx'
import { SafetyLine } from './SafetyLine.tsx'
import './styles.css'
import { TurnButtons } from './TurnButtons.tsx'
import { useLanguageOfDocument } from './use-document-language.ts'
import { createWorkPage, useWorkPage, WorkPageContext } from './work-page.ts'

/** The pages of the workplace, in the order in which a researcher meets them. */
const PAGES = ['reader', 'codebook', 'retrieval', 'project', 'options'] as const
export type WorkPageName = Exclude<(typeof PAGES)[number], 'options'>

/** Shows a page of the workplace in the element that has its name. */
export function openWorkPage(name: WorkPageName, content: ComponentChildren): void {
  const root = document.getElementById(name)
  const page = createWorkPage()
  keepBackups()
  if (root) render(<WorkPageContext.Provider value={page}><WorkPage name={name}>{content}</WorkPage></WorkPageContext.Provider>, root)
}

interface WorkPageProps {
  readonly name: WorkPageName
  readonly children: ComponentChildren
}

/** What stands around the content of every page of the workplace: where you are, undo, what went wrong. */
function WorkPage({ name, children }: WorkPageProps) {
  const page = useWorkPage()
  const project = page.project.value
  const language = project?.settings.language ?? 'nl'
  const strings = stringsFor(language)
  const { common } = strings
  const failure = page.failure.value
  useLanguageOfDocument(language, `${common.pages[name]} – ${common.product}`)
  return (
    <StringsContext.Provider value={strings}>
      <a class="work__skip" href="#content" onClick={(event) => {
        // The fragment of these pages names what is open: it must not change for a jump.
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}>{common.toContent}</a>
      <header class="work__bar">
        <p class="work__name"><Logo />{common.product}</p>
        <nav class="work__pages" aria-label={common.pagesLabel}>
          <ul>
            {PAGES.map((one) => <li key={one}><a class="work__page" href={`${one}.html`} aria-current={one === name ? 'page' : undefined}>{common.pages[one]}</a></li>)}
          </ul>
        </nav>
        <TurnButtons />
      </header>
      <SafetyLine />
      <main class="work__main" id="content" tabIndex={-1}>
        <h1 class="nl-heading nl-heading--level-1 work__heading">{common.pages[name]}</h1>
        {failure && (
          <Notice kind="error" urgent>
            {failureSentence(failure, strings)}
            <div class="bs-actions"><Button kind="subtle" small onClick={() => page.fail(null)}>{common.close}</Button></div>
          </Notice>
        )}
        {project ? children : <p class="nl-paragraph">{common.loading}</p>}
      </main>
      <LiveRegion text={page.announcement.value} />
    </StringsContext.Provider>
  )
}
