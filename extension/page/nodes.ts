/** Name of the one element that the extension adds to a page. */
export const HOST_NAME = 'buurtstem-host'

// What stands in a frame is made by the frame's own classes, which `instanceof` does not know.

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE
}

/** Whether a node still stands in a document that is shown. Firefox lets nobody touch what stood in a frame that has gone elsewhere. */
export function isThere(node: Node): boolean {
  try {
    const document = node.ownerDocument ?? (node as Document)
    const { defaultView } = document
    // A frame that was taken out takes those within it along, and they do not say so.
    return node.isConnected && (defaultView === window || (defaultView?.document === document && isThere(defaultView.frameElement!)))
  } catch {
    return false
  }
}

/** Those of some nodes that are still there; the others are forgotten. */
export function* stillThere<N extends Node>(nodes: Set<N>): Generator<N, void> {
  for (const node of nodes) {
    if (isThere(node)) yield node
    else nodes.delete(node)
  }
}
