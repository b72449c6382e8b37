// How films and sounds are played, which stays from one to the next, and that one plays at a time.

class Playback {
  /** From 0 to 1. */
  volume = $state(1);
  muted = $state(false);
  /** 1 is the speed of the recording. */
  speed = $state(1);
  /** The language of the captions that were chosen last; null for none. */
  captions = $state<string | null>(null);
  #playing: HTMLMediaElement | null = null;

  /** Notes what plays now; what played before is paused. */
  plays(media: HTMLMediaElement): void {
    if (this.#playing !== media) {
      this.#playing?.pause();
    }
    this.#playing = media;
  }

  /** Lets go of a player that is no longer shown. */
  leaves(media: HTMLMediaElement): void {
    if (this.#playing === media) {
      this.#playing = null;
    }
  }
}

/** The playback of this window. */
export const playback = new Playback();
