import { Charts } from './charts.tsx'
import { FilterDialog } from './filter-dialog.tsx'
import { FormulaBar } from './formula-bar.tsx'
import { AddOnDialog, Sidebar } from './frames.tsx'
import { Grid } from './grid.tsx'
import { language, say } from './language.ts'
import { MenuBar } from './menu-bar.tsx'
import { book, busy, closeToast, sheetId, toasts } from './page-state.ts'
import { QuestionDialog } from './question-dialog.tsx'
import { SampleOffer } from './sample-offer.tsx'
import { TabList } from './tab-list.tsx'

/** The workbook page. */
export function App() {
  const view = book.value
  return (
    <div class="page">
      <header class="top-bar">
        <div class="name">
          <h1>{view?.name ?? say('workbook')}</h1>
          <span class="path" title={view?.path}>{view === null ? '' : say('savedIn', { path: view.path })}</span>
          <a class="samples" href={`/voorbeeld/${language === 'en' ? '?lang=en' : ''}`} target="voorbeeld">{say('samples')}</a>
        </div>
        <MenuBar />
        <SampleOffer />
        <output class="busy">{busy.value === null ? '' : say('running', { name: busy.value })}</output>
      </header>
      <div class="middle">
        <main>
          <FormulaBar />
          <div id="sheet" role="tabpanel" aria-labelledby={`tab-${sheetId.value ?? ''}`}><Grid /></div>
          <Charts />
        </main>
        <Sidebar />
      </div>
      <footer>
        <TabList />
        <p class="grid-keys" id="grid-keys">{say('gridKeys')}</p>
      </footer>
      <section class="toasts" aria-live="polite" aria-label={say('messages')}>
        {toasts.value.map((toast) => (
          <div class="toast" key={toast.id} data-toast={toast.id}>
            <p>{toast.title !== '' && <b>{toast.title}</b>} {toast.message}</p>
            <button type="button" class="icon" aria-label={say('closeMessage')} onClick={() => closeToast(toast.id)}>×</button>
          </div>
        ))}
      </section>
      <AddOnDialog />
      <FilterDialog />
      <QuestionDialog />
    </div>
  )
}
