/** What a person can do with a code besides writing in it. */
export type CodeAct = 'add-below' | 'move' | 'merge' | 'split' | 'retire' | 'bring-back' | 'accept' | 'reject' | 'remove'
