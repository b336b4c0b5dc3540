import { useEffect, useRef } from 'preact/hooks'
import { say } from './language.ts'
import { book, changeStructure, openTab, sheetId } from './page-state.ts'
import { renameTab } from './sheet-menus.ts'

/** The tabs at the bottom: arrows go along them, F2 or a double click renames. */
export function TabList() {
  const list = useRef<HTMLDivElement>(null)
  const tabs = (book.value?.tabs ?? []).filter((tab) => !tab.hidden)
  const open = sheetId.value
  // On a narrow screen, the tab that a command or a link opened may lie outside what shows.
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [open, tabs.length])
  const go = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length]
    if (tab === undefined) return
    void openTab(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(tab)]?.focus()
  }
  return (
    <div class="tab-row">
      <button type="button" class="icon" aria-label={say('newTab')} title={say('newTab')}
        onClick={() => void changeStructure({ action: 'addSheet', name: null }).then((made) => (typeof made === 'number' ? openTab(made) : undefined))}>+</button>
      <div role="tablist" aria-label={say('tabs')} ref={list} class="tabs">
        {tabs.map((tab, index) => (
          <button key={tab.id} id={`tab-${tab.id}`} type="button" role="tab" aria-selected={tab.id === sheetId.value} aria-controls="sheet"
            tabIndex={tab.id === sheetId.value ? 0 : -1} style={tab.tabColor === null ? {} : { '--tab': tab.tabColor }}
            onClick={() => void openTab(tab.id)}
            onDblClick={() => void renameTab(tab.id, tab.name)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') go(index + 1)
              else if (event.key === 'ArrowLeft') go(index - 1)
              else if (event.key === 'Home') go(0)
              else if (event.key === 'End') go(-1)
              else if (event.key === 'F2') void renameTab(tab.id, tab.name)
              else return
              event.preventDefault()
            }}>{tab.name}</button>
        ))}
      </div>
    </div>
  )
}
