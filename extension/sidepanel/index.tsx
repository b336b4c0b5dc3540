import { render } from 'preact'
import { keepBackups } from '../backup/keep-backups.ts'
import { onChanged } from '../send.ts'
import '../ui/styles.css'
import { Panel } from './Panel.tsx'
import { createPanelState, PanelContext } from './panel-state.ts'
import './sidepanel.css'
import { watchTab } from './watch-tab.ts'

const panel = createPanelState()
onChanged(panel.hear)
keepBackups()
watchTab(location.search, panel.showTab)

const root = document.getElementById('panel')
if (root) render(<PanelContext.Provider value={panel}><Panel /></PanelContext.Provider>, root)
