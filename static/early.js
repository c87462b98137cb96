// Between the first paint and the script: what the reader does is kept, and done once the page can
// do it. A link is held only where the address has a view that the link does not know yet.
(() => {
  const root = document.documentElement;
  if (!/\/(?:zh|en)\/(?!embed\/)/.test(location.pathname)) return;

  const PATIENCE = 10_000;
  const PRESSED = 'button:not([popovertarget]), [role="button"], header a[href], nav a[href]';
  const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea';
  const EVENTS = ['click', 'change', 'input'];
  /** What to do, by the element that it is done to: the last of each is meant. */
  const held = new Map();
  const figureOf = new WeakMap();

  const isPlain = (event) =>
    !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const send = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));

  /** A chart is drawn anew once the page knows its width: the same mark of the same figure. */
  function nowOf(element) {
    if (element.isConnected || !element.dataset.mark) return element;
    const figure = `figure[aria-labelledby="${figureOf.get(element)}"]`;
    const mark = `[data-mark="${CSS.escape(element.dataset.mark)}"]`;
    const marks = document.querySelectorAll(`${figure} ${mark}`);
    return [...marks].find((mark) => mark.getClientRects().length > 0) ?? element;
  }

  function press(event) {
    const element = event.target.closest?.(PRESSED);
    if (!element || !isPlain(event)) return;
    if (element.matches('a') && (location.search === '' || element.target !== '')) return;
    if (element.matches('a')) event.preventDefault();
    figureOf.set(element, element.closest('figure')?.getAttribute('aria-labelledby'));
    held.delete(element);
    held.set(element, () =>
      nowOf(element).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    );
  }

  function choose({ target, type }) {
    if (!(target instanceof HTMLElement) || !('value' in target)) return;
    const { value, checked } = target;
    held.delete(target);
    held.set(target, () => {
      if (target.matches('[type="checkbox"], [type="radio"]')) target.checked = checked;
      else target.value = value;
      send(target, target.matches(TYPED) ? 'input' : type);
    });
  }

  function keep(event) {
    if (event.type === 'click') press(event);
    else choose(event);
    if (held.size > 0) root.dataset.held = '';
  }

  function end() {
    EVENTS.forEach((type) => document.removeEventListener(type, keep, true));
    observer.disconnect();
    clearTimeout(timer);
    delete root.dataset.held;
  }

  /** A page that does not come to life follows links as pages do. */
  function giveUp() {
    const link = [...held.keys()].reverse().find((element) => element.matches('a[href]'));
    end();
    if (link) location.assign(link.href);
  }

  const observer = new MutationObserver(() => {
    end();
    // What the page reads from its address is drawn first.
    setTimeout(() => held.forEach((act) => act()));
  });
  const timer = setTimeout(giveUp, PATIENCE);
  observer.observe(root, { attributeFilter: ['data-alive'] });
  EVENTS.forEach((type) => document.addEventListener(type, keep, true));
})();
