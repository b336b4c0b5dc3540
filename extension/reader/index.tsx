import { openWorkPage } from '../ui/WorkPage.tsx'
import { ReaderPage } from './ReaderPage.tsx'
import '../ui/source-card.css'
import './reader.css'

openWorkPage('reader', <ReaderPage />)
