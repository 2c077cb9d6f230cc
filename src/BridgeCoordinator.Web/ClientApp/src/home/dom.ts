export function node(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function choice(href: string, name: string, purpose: string): HTMLElement {
  const link = node("a", "choice", node("strong", "", name), node("span", "", purpose));
  link.setAttribute("href", href);
  return link;
}
