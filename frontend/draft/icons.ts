/** Icons of 24 by 24, drawn with one stroke of the colour of the text around them. */
const paths: Record<string, string> = {
  paragraph: "M17 5v14M13 5v14M19 5h-8.5a4 4 0 0 0 0 8H13",
  heading1: "M4 6v12M12 6v12M4 12h8M16 10.5l3-2V18",
  heading2: "M4 6v12M12 6v12M4 12h8M16 10.5a2.2 2.2 0 1 1 4.2 1C19.4 13 16 15.5 16 18h4.5",
  heading3: "M4 6v12M12 6v12M4 12h8M16.2 9.200a2.2 2.2 0 1 1 1.9 3.6 2.5 2.5 0 1 1-2.2 3.8",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  italic: "M10 5h7M7 19h7M14 5l-4 14",
  underline: "M7 4v7a5 5 0 0 0 10 0V4M6 20h12",
  strike: "M4 12h16M16.5 7.500C16 5.7 14.3 5 12 5c-2.7 0-4.5 1.3-4.5 3.3 0 1.6 1.2 2.7 3 3.700M7.2 16.200C7.7 18 9.5 19 12 19c2.8 0 4.7-1.4 4.7-3.5 0-1.5-.8-2.6-2.2-3.5",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1.2 1.200M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1.2-1.2",
  bullets: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  numbers: "M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M3.8 15.500c.4-1.3 2.6-1 2.6.4 0 1-2.6 2.1-2.6 3.600h2.8",
  quote: "M10 7H5v5h4c0 2.5-1 4-3 5M19 7h-5v5h4c0 2.5-1 4-3 5",
  rule: "M4 12h16M7 6h10M7 18h10",
  undo: "M9 14 4.5 9.5 9 5M4.5 9.500H14a5 5 0 0 1 0 10h-3",
  redo: "M15 14l4.5-4.500L15 5M19.5 9.500H10a5 5 0 0 0 0 10h3",
};

const SVG = "http://www.w3.org/2000/svg";

export function icon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", paths[name] ?? "");
  svg.append(path);
  return svg;
}
