/** The mark of the product for a browser's tab, as SVG. */
export const PAGE_ICON = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='7' fill='#0b5355'/><path d='M7 11h18M7 17h18M7 23h11M13 7v18' stroke='#faf6ec' stroke-width='2.4' stroke-linecap='round'/></svg>"
