/** Answers whether somebody is signed in again. */
type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | undefined;
let under: Promise<boolean> | undefined;

/** The shell's dialog; the function given back takes it away again. */
export function onSignedOut(handler: SignInAgain): () => void {
  signInAgain = handler;
  return () => {
    if (signInAgain === handler) signInAgain = undefined;
  };
}

/** However many calls find the session gone, one dialog asks, and all wait for it. */
export async function whenSignedOut(): Promise<boolean> {
  if (!signInAgain) return false;
  under ??= signInAgain().finally(() => {
    under = undefined;
  });
  return under;
}
