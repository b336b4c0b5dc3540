export function writeSection(name: string, markdown: string, file?: string): void
export function withSection(page: string, name: string, markdown: string): string
