// The page talks to its own backend only. It knows no key, and no address of Flux Ultra.
const byId = id => document.getElementById(id);
const form = byId("order");
const prompt = byId("prompt");
const generate = byId("generate");
const images = byId("images");

const cards = new Map();      // id → list item
const startedAt = new Map();  // id → when the image was ordered, while it is not done

function numberOf(count, noun) {
  return `${count.toLocaleString()} ${noun}${count === 1 ? "" : "s"}`;
}

// --- The form ---------------------------------------------------------------------------------------------------

async function showSizes() {
  const sizes = await (await fetch("/api/sizes")).json();
  const template = byId("size-template");
  for (const size of sizes) {
    const label = template.content.firstElementChild.cloneNode(true);
    const input = label.querySelector("input");
    input.value = size.id;
    input.checked = size === sizes[0];
    input.addEventListener("change", () => showPrice(size));
    const shape = label.querySelector(".shape");
    const scale = (size.width > 1300 ? 26 : 20) / Math.max(size.width, size.height);
    shape.style.width = `${size.width * scale}px`;
    shape.style.height = `${size.height * scale}px`;
    label.querySelector(".name").textContent = size.name;
    label.querySelector(".dimensions").textContent = `${size.width} × ${size.height}`;
    byId("sizes").append(label);
  }
  showPrice(sizes[0]);
}

function showPrice(size) {
  byId("price").textContent = `${size.leastCost} to ${size.mostCost} credits`;
}

function showProblem(title, detail, field) {
  byId("problem-title").textContent = title;
  byId("problem-detail").textContent = detail;
  byId("order-problem").hidden = false;
  if (field === "prompt") {
    prompt.setAttribute("aria-invalid", "true");
    prompt.focus();
  }
}

function hideProblem() {
  byId("order-problem").hidden = true;
  prompt.removeAttribute("aria-invalid");
}

async function order() {
  hideProblem();
  generate.disabled = true;
  generate.textContent = "Sending…";
  try {
    const response = await fetch("/api/images", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ prompt: prompt.value, size: new FormData(form).get("size") }),
    });
    if (response.ok) {
      showImage(await response.json());
      announce("The image was ordered.");
      return;
    }

    const problem = await response.json().catch(() => ({}));
    const [field, messages] = Object.entries(problem.errors ?? {})[0] ?? [];
    if (field) {
      showProblem("One thing is missing", messages[0], field);
    } else {
      showProblem(problem.title ?? "Something went wrong", problem.detail ?? "Try again later.");
    }
  } catch {
    showProblem("The studio did not answer", "The image may have been ordered all the same: if so, it appears below by itself.");
  } finally {
    generate.disabled = false;
    generate.textContent = "Generate";
  }
}

form.addEventListener("submit", event => {
  event.preventDefault();
  order();
});
prompt.addEventListener("input", hideProblem);
prompt.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  }
});

// --- Images -----------------------------------------------------------------------------------------------------

function showImage(image) {
  let card = cards.get(image.id);
  if (!card) {
    card = byId("image-template").content.firstElementChild.cloneNode(true);
    card.dataset.id = image.id;
    card.querySelector(".prompt").textContent = image.prompt;
    card.querySelector(".prompt").title = image.prompt;
    cards.set(image.id, card);
    images.prepend(card);
    byId("empty").hidden = true;
  }

  // An answer to the order may come after the news that the image is done.
  if (image.state === "working" && card.dataset.state && card.dataset.state !== "working") {
    return;
  }

  const wasWorking = card.dataset.state === "working";
  card.dataset.state = image.state;
  card.setAttribute("aria-busy", image.state === "working");
  card.querySelector(".working").hidden = image.state !== "working";
  card.querySelector(".failed").hidden = image.state !== "failed";
  const size = `${image.width} × ${image.height}`;
  card.querySelector(".details").textContent = image.credits == null ? size : `${size} · ${numberOf(image.credits, "credit")}`;
  if (image.state === "working") {
    startedAt.set(image.id, Date.parse(image.createdAt));
  } else {
    startedAt.delete(image.id);
  }

  if (image.state === "done") {
    const link = card.querySelector("a");
    const picture = card.querySelector("img");
    link.hidden = false;
    link.href = image.source;
    if (!picture.src) {
      picture.alt = image.prompt;
      picture.addEventListener("error", () => {
        link.hidden = true;
        const failed = card.querySelector(".failed");
        failed.textContent = "The image is done, and could not be fetched. Reload the page to try again.";
        failed.hidden = false;
      });
      picture.src = image.source;
    }
  }

  if (wasWorking && image.state !== "working") {
    announce(image.state === "done" ? `The image is done: ${image.prompt}` : `The image failed: ${image.prompt}`);
  }
  showElapsed();
}

function showElapsed() {
  for (const [id, start] of startedAt) {
    const seconds = Math.max(0, Math.round((Date.now() - start) / 1000));
    cards.get(id).querySelector(".elapsed").textContent = `working, ${seconds} s`;
  }
}

setInterval(showElapsed, 1000);

function announce(text) {
  byId("announcement").textContent = text;
}

// --- Credits ----------------------------------------------------------------------------------------------------

function showCredits(credits) {
  byId("credits").hidden = false;
  byId("credits-emulated").hidden = !credits.isEmulated;
  const meter = byId("credits-meter");
  if (credits.available == null) {
    byId("credits-available").textContent = "?";
    meter.hidden = true;
    return;
  }

  byId("credits-available").textContent = credits.available.toLocaleString();
  const total = Math.max(1, credits.available + credits.spent);
  meter.hidden = false;
  meter.max = total;
  meter.low = total * .15;
  meter.high = total * .4;
  meter.optimum = total;
  meter.value = credits.available;
  meter.textContent = `${credits.available} of ${total}`;
}

// --- What the server says ---------------------------------------------------------------------------------------

// Tells how everything is, then what changes; the browser connects again by itself when the connection breaks.
function listen() {
  const events = new EventSource("/api/events");
  events.addEventListener("open", () => { byId("connection").hidden = true; });
  events.addEventListener("error", () => {
    byId("connection").hidden = false;
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, 2000);
    }
  });
  events.addEventListener("message", message => {
    const change = JSON.parse(message.data);
    if (change.credits) {
      showCredits(change.credits);
    }
    if (change.image) {
      showImage(change.image);
    }
  });
}

showSizes();
listen();
