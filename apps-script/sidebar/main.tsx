import { render } from 'preact'
import { Sidebar } from './Sidebar.tsx'
import '../../shared/theme/theme.css'
import '../../shared/theme/fonts.css'
import '../../shared/theme/components.css'
import './sidebar.css'
import './people.css'
import './map.css'

const root = document.getElementById('sidebar')
if (root) render(<Sidebar />, root)
