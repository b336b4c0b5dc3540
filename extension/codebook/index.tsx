import { openWorkPage } from '../ui/WorkPage.tsx'
import { CodebookPage } from './CodebookPage.tsx'
import './codebook.css'

openWorkPage('codebook', <CodebookPage />)
