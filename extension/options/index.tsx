import { render } from 'preact'
import { onChanged } from '../send.ts'
import '../ui/styles.css'
import { Options } from './Options.tsx'
import { createOptionsState, OptionsContext } from './options-state.ts'
import './options.css'

const options = createOptionsState()
onChanged(() => void options.refresh())
void options.refresh()

const root = document.getElementById('options')
if (root) render(<OptionsContext.Provider value={options}><Options /></OptionsContext.Provider>, root)
