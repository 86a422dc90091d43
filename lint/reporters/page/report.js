"use strict";
// A diagnostic is chosen by its card or by a mark in the text; then its places and its evidence stand out.
document.documentElement.classList.add("js"); // without this script everything is shown, and nothing can be chosen
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("(max-width: 60rem)");
const cards = [...document.querySelectorAll(".card")];
const marks = [...document.querySelectorAll("mark")];
const shown = () => cards.filter((card) => !card.hidden);
const numbersOf = (...lists) => lists.flatMap((list) => list.split(" ").filter(Boolean));

function choose(card, scroll) {
  for (const other of cards) other.setAttribute("aria-current", other === card ? "true" : "false");
  for (const mark of marks) {
    mark.classList.toggle("here", card !== null && numbersOf(mark.dataset.at).includes(card.dataset.number));
    mark.classList.toggle("proof", card !== null && numbersOf(mark.dataset.proof).includes(card.dataset.number));
  }
  if (!card || !scroll || narrow.matches) return; // there the card itself shows the words
  card.scrollIntoView({ block: "nearest" });
  const first = marks.find((mark) => mark.classList.contains("here"));
  if (first) first.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

function filter() {
  const severities = new Set([...document.querySelectorAll(".filters input:checked")].map((box) => box.value));
  const rule = document.querySelector(".filters select").value;
  const wanted = new Set();
  for (const card of cards) {
    card.hidden = !severities.has(card.dataset.severity) || (rule !== "" && card.dataset.rule !== rule);
    if (!card.hidden) wanted.add(card.dataset.number);
  }
  for (const mark of marks) {
    const numbers = numbersOf(mark.dataset.at, mark.dataset.proof);
    mark.classList.toggle("off", !numbers.some((number) => wanted.has(number)));
  }
  const isWhole = cards.every((card) => !card.hidden);
  for (const list of document.querySelectorAll(".cards")) {
    const isEmpty = ![...list.querySelectorAll(".card")].some((card) => !card.hidden);
    list.querySelector(".none").hidden = !isEmpty;
    const article = list.closest("article"); // a file with nothing that is asked for is out of the way
    article.hidden = isEmpty && !isWhole;
    const row = document.querySelector(`tr[data-article="${article.id}"]`);
    if (row) row.hidden = article.hidden;
  }
  document.querySelector(".filters output").textContent = isWhole ? "" : `${shown().length} of ${cards.length} shown`;
  document.querySelector(".left").hidden = shown().length > 0;
  if (!shown().some((card) => card.getAttribute("aria-current") === "true")) choose(null, false);
}

function step(by) {
  const list = shown();
  if (!list.length) return;
  const chosen = list.findIndex((card) => card.getAttribute("aria-current") === "true");
  const at = chosen < 0 ? list.indexOf(document.activeElement) : chosen;
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by, 0), list.length - 1)];
  next.focus({ preventScroll: !narrow.matches });
  choose(next, true);
}

for (const card of cards) card.addEventListener("click", (event) => event.target.closest("summary, a") || choose(card, true));
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => (one.open = true)));
function follow(mark) {
  const numbers = numbersOf(mark.dataset.at, mark.dataset.proof);
  const card = shown().find((one) => numbers.includes(one.dataset.number));
  if (!card) return;
  choose(card, false);
  card.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
}
for (const mark of marks) {
  if (mark.dataset.at) {
    mark.tabIndex = 0; // what is evidence alone is reached from the card
    mark.setAttribute("role", "button");
  }
  mark.addEventListener("click", () => follow(mark));
}
for (const control of document.querySelectorAll(".filters input, .filters select")) control.addEventListener("change", filter);
document.querySelector(".left button")?.addEventListener("click", () => {
  for (const box of document.querySelectorAll(".filters input")) box.checked = true;
  document.querySelector(".filters select").value = "";
  filter();
  document.querySelector(".filters input").focus();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, button, a")) return;
  if (event.key === "j" || event.key === "n") step(1);
  else if (event.key === "k" || event.key === "p") step(-1);
  else if ((event.key === "Enter" || event.key === " ") && event.target.matches(".card")) choose(event.target, true);
  else if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark")) follow(event.target);
  else if (event.key === "Escape") choose(null, false);
  else return;
  event.preventDefault();
});
