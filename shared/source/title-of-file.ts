/** What a source that comes from a file is called: the file's name without its ending, with spaces for underscores. */
export function titleOfFile(name: string): string {
  const bare = name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '').replace(/_+/g, ' ').trim()
  return (bare || name).slice(0, 200)
}
