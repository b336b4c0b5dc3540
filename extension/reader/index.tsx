import { openWorkPage } from '../ui/WorkPage.tsx'
import { ReaderPage } from './ReaderPage.tsx'
import './reader.css'

openWorkPage('reader', <ReaderPage />)
