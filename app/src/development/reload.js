// Reloads the page after a build, and shows what the compiler printed when a build failed. Used by `make dev` only, in
// place of Trunk's own script, which knows no more than the exit status.
{
  const RETRY = 1000;

  /** The compiler's messages, errors first; else Trunk's reason. */
  async function failure(reason) {
    const answer = await fetch('/build-failure.txt', { cache: 'no-store' });
    // Trunk answers with the page where there is no such file.
    if (!answer.headers.get('content-type')?.startsWith('text/plain')) return reason;
    const messages = (await answer.text()).split(/^(?=(?:error|warning)\b)/m);
    const errors = messages.filter((message) => message.startsWith('error'));
    return (errors.length > 0 ? errors : messages).join('');
  }

  function show(text) {
    const overlay = document.getElementById('build-failure') ?? document.createElement('dialog');
    overlay.id = 'build-failure';
    overlay.style.cssText = 'box-sizing: border-box; inline-size: 100%; max-inline-size: 72rem; max-block-size: 90vh; overflow: auto';
    const heading = document.createElement('h1');
    heading.textContent = 'The build failed';
    const messages = document.createElement('pre');
    messages.textContent = text;
    messages.dir = 'ltr';
    messages.style.whiteSpace = 'pre-wrap';
    const hint = document.createElement('p');
    hint.textContent = 'The page reloads when a build succeeds. Escape shows the page of the last build.';
    overlay.replaceChildren(heading, messages, hint);
    document.body.append(overlay);
    if (!overlay.open) overlay.showModal();
    overlay.scrollTop = 0;
  }

  function connect(reconnected) {
    const socket = new WebSocket(`ws://${location.host}/.well-known/trunk/ws`);
    socket.onopen = () => {
      // Trunk was stopped meanwhile: what it serves now may be newer.
      if (reconnected) location.reload();
    };
    socket.onmessage = async ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === 'reload') location.reload();
      if (message.type === 'buildFailure') show(await failure(message.data.reason));
    };
    socket.onclose = () => setTimeout(connect, RETRY, true);
  }
  connect(false);
}
