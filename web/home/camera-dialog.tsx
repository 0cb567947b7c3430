import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icons.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';

type Facing = 'environment' | 'user';

/** A live picture of the camera, front or back, and a button that takes it. */
export function CameraDialog(props: {
  readonly onPhoto: (photo: Blob) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  const camera = createCamera();
  let video: HTMLVideoElement | undefined;
  const showStream = (element: HTMLVideoElement) => {
    video = element;
    element.srcObject = camera.stream();
  };
  const shoot = async () => {
    const photo = video && (await toPhoto(video));
    if (!photo) return;
    props.onClose();
    props.onPhoto(photo);
  };
  return (
    <Dialog title={words().camera.title} onClose={() => props.onClose()}>
      <Show when={!camera.refusal()} fallback={<p role="alert">{words().camera[camera.refusal()!]}</p>}>
        <div class="camera">
          <Show when={camera.stream()} keyed fallback={<Working>{words().camera.starting}</Working>}>
            <video ref={showStream} autoplay playsinline muted />
          </Show>
          <div class="row">
            <button type="button" class="button main" disabled={!camera.stream()} onClick={shoot}>
              {words().camera.shoot}
            </button>
            <button type="button" class="button" onClick={camera.turn}>
              <Icon name="turn" />
              {words().camera.turn}
            </button>
          </div>
        </div>
      </Show>
    </Dialog>
  );
}

interface Camera {
  readonly stream: () => MediaStream | null;
  readonly refusal: () => 'denied' | 'none' | null;
  readonly turn: () => void;
}

function createCamera(): Camera {
  const [stream, setStream] = createSignal<MediaStream | null>(null);
  const [refusal, setRefusal] = createSignal<'denied' | 'none' | null>(null);
  let facing: Facing = 'environment';
  /** Rises with each start: a camera that opens after another was asked for, or after the end, is not kept. */
  let latest = 0;
  const stop = () => {
    for (const track of stream()?.getTracks() ?? []) track.stop();
    setStream(null);
  };
  const start = async () => {
    stop();
    const own = ++latest;
    try {
      const next = await openStream(facing);
      if (own === latest) setStream(next);
      else for (const track of next.getTracks()) track.stop();
    } catch (error) {
      if (own !== latest) return;
      setRefusal(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none');
    }
  };
  onMount(start);
  onCleanup(() => {
    latest++;
    stop();
  });
  return {
    stream,
    refusal,
    turn() {
      facing = facing === 'user' ? 'environment' : 'user';
      void start();
    },
  };
}

function openStream(facingMode: Facing): Promise<MediaStream> {
  if (!navigator.mediaDevices) return Promise.reject(new DOMException('No camera here', 'NotFoundError'));
  const video = { facingMode, width: { ideal: 1600 }, height: { ideal: 1600 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

/** The picture that the video shows now; null before its first one. */
async function toPhoto(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: video.videoWidth,
    height: video.videoHeight,
  });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
}
