"""Makes the works of the rehearsal: a short film with captions, a sound with a transcript, a printed page, two drawn photographs.

Run in this folder: python3 make.py (needs ffmpeg, espeak-ng and rsvg-convert). Everything in them is written and drawn
here; nothing is taken from a publisher. The files are committed, so that nobody needs these programs to build.
"""
import os, subprocess, sys, textwrap, wave
from html import escape

INK, PAPER, ACCENT = "#1d2b3a", "#f6f2e8", "#b4432f"

def run(*args):
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def svg(name, body, width=640, height=360, background=PAPER):
    with open(name, "w") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
                   f'viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" fill="{background}"/>{body}</svg>')

def text(x, y, size, words, colour=INK, anchor="start", weight="400", family="DejaVu Serif"):
    return (f'<text x="{x}" y="{y}" font-family="{family}" font-size="{size}" font-weight="{weight}" '
            f'fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>')

def houses(x, y, count, step=70, colour=INK):
    shapes = []
    for at in range(count):
        left = x + at * step
        tall = 60 + (at * 37) % 50
        shapes.append(f'<rect x="{left}" y="{y - tall}" width="{step - 14}" height="{tall}" fill="{colour}"/>')
        shapes.append(f'<path d="M{left - 6} {y - tall} L{left + (step - 14) / 2} {y - tall - 30} L{left + step - 8} {y - tall} Z" fill="{ACCENT}"/>')
        for row in range(2):
            shapes.append(f'<rect x="{left + 12}" y="{y - tall + 14 + row * 24}" width="10" height="14" fill="#f4d27a"/>')
            shapes.append(f'<rect x="{left + 34}" y="{y - tall + 14 + row * 24}" width="10" height="14" fill="#f4d27a"/>')
    return "".join(shapes)

def waves(y, colour, width=640):
    path = f"M0 {y} " + " ".join(f"q20 -14 40 0 t40 0" for _ in range(width // 80 + 1))
    return f'<path d="{path} V2000 H0 Z" fill="{colour}"/>'

SCENES = [
    ("This film stands in for the documentary that was entered.",
     "Ce film tient lieu du documentaire qui a été inscrit.",
     text(320, 150, 34, "A stand-in", anchor="middle", weight="700") + text(320, 200, 20, "drawn for the rehearsal of the desk", ACCENT, "middle")),
    ("The work itself is where its link leads. Here, everything is drawn.",
     "L’œuvre elle-même se trouve au bout de son lien. Ici, tout est dessiné.",
     '<circle cx="520" cy="90" r="44" fill="#f4d27a"/>' + houses(60, 260, 8) + waves(262, "#7fa3b5")),
    ("A town by a river. In spring the water comes up to the doors.",
     "Une ville au bord d’une rivière. Au printemps, l’eau monte jusqu’aux portes.",
     '<circle cx="120" cy="80" r="36" fill="#f4d27a"/>' + houses(60, 270, 8) + waves(226, "#5d8aa0")),
    ("People carry their papers to the upper floor, and wait.",
     "Les gens montent leurs papiers à l’étage, et attendent.",
     houses(60, 300, 8) + waves(238, "#44748c") + '<rect x="300" y="210" width="60" height="14" fill="#7a5230"/><circle cx="330" cy="190" r="12" fill="#1d2b3a"/>'),
    ("A judge can stop here, go back ten seconds, and read along.",
     "Un membre du jury peut s’arrêter ici, reculer de dix secondes et suivre le texte.",
     text(320, 170, 26, "10 s  ◀   ❚❚   ▶  10 s", anchor="middle", family="DejaVu Sans")),
    ("The end. The captions are in English and in French.",
     "Fin. Les sous-titres sont en anglais et en français.",
     text(320, 190, 34, "End · Fin", anchor="middle", weight="700")),
]

SOUND = [
    ("Announcer", "This recording stands in for the radio documentary that was entered."),
    ("Announcer", "It was spoken by a machine for the rehearsal of the desk."),
    ("Guest", "I kept a list of the buses. On Mondays none came."),
    ("Announcer", "Sentences are shown beside the player. Choose one, and the sound goes there."),
    ("Guest", "By the third winter we had our own timetable, and it was right."),
    ("Announcer", "That was the end of the recording."),
]

def seconds(path):
    with wave.open(path) as sound:
        return sound.getnframes() / sound.getframerate()

def stamp(at):
    return f"{int(at // 3600):02}:{int(at // 60 % 60):02}:{at % 60:06.3f}"

def vtt(name, cues, note):
    with open(name, "w") as file:
        file.write(f"WEBVTT\n\nNOTE\n{note}\n")
        for start, end, words in cues:
            file.write(f"\n{stamp(start)} --> {stamp(end)}\n{words}\n")

def film():
    parts, english, french, at = [], [], [], 0.0
    for number, (spoken, written, body) in enumerate(SCENES):
        svg(f"scene{number}.svg", body)
        run("rsvg-convert", "-o", f"scene{number}.png", f"scene{number}.svg")
        run("espeak-ng", "-v", "en-gb", "-s", "145", "-w", f"scene{number}.wav", spoken)
        long = seconds(f"scene{number}.wav") + 1.2
        english.append((at + 0.2, at + long - 0.3, spoken))
        french.append((at + 0.2, at + long - 0.3, written))
        run("ffmpeg", "-y", "-loop", "1", "-framerate", "12", "-t", f"{long}", "-i", f"scene{number}.png", "-i", f"scene{number}.wav",
            "-af", f"adelay=200|200,apad=whole_dur={long}", "-vf", f"zoompan=z='1+0.0006*on':d=1:s=640x360:fps=12,format=yuv420p",
            "-t", f"{long}", "-c:v", "libvpx-vp9", "-b:v", "0", "-crf", "40", "-g", "24", "-c:a", "libopus", "-ac", "1", "-b:a", "32k", f"scene{number}.webm")
        parts.append(f"file scene{number}.webm\n")
        at += long
    with open("parts.txt", "w") as file:
        file.writelines(parts)
    run("ffmpeg", "-y", "-f", "concat", "-safe", "0", "-i", "parts.txt", "-c", "copy", "-map_metadata", "-1", "-fflags", "+bitexact", "film.webm")
    vtt("film.en.vtt", english, "Captions in English of the film of the rehearsal.")
    vtt("film.fr.vtt", french, "Sous-titres français du film de la répétition.")

def sound():
    cues, at = [], 0.0
    with open("parts.txt", "w") as parts:
        for number, (who, spoken) in enumerate(SOUND):
            voice = "en-us" if who == "Announcer" else "en-gb-scotland"
            run("espeak-ng", "-v", voice, "-s", "145", "-w", f"part{number}.wav", spoken)
            long = seconds(f"part{number}.wav") + 0.6
            run("ffmpeg", "-y", "-i", f"part{number}.wav", "-af", f"apad=whole_dur={long}", "-t", f"{long}", f"padded{number}.wav")
            parts.write(f"file padded{number}.wav\n")
            cues.append((at, at + long - 0.3, f"<v {who}>{spoken}"))
            at += long
    run("ffmpeg", "-y", "-f", "concat", "-safe", "0", "-i", "parts.txt", "-ac", "1", "-c:a", "libmp3lame", "-b:a", "40k", "-map_metadata", "-1", "-fflags", "+bitexact", "sound.mp3")
    vtt("sound.en.vtt", cues, "What is said in the sound of the rehearsal.")

PAGE = [
    ["The list that a street kept", "When the timetable was wrong, one street wrote its own.",
     """This page stands in for the article that was entered. It was written and set for the rehearsal of the desk, so that a judge can read a print as it was printed, and search in it.

The street has forty houses and one stop. For three winters the bus came when it came. In the first winter people stood and talked about it; in the second they wrote it down. A retired printer ruled the columns. A child of nine drew the line for the weather.

By spring the list had nine hundred lines. It said what nobody at the depot had known: on Mondays none came before noon, and on days with snow the first one came at twenty past seven, each time, as if it had been agreed.

They did not ask for more buses. They asked that the paper at the stop say what was true."""],
    ["The list that a street kept (2)", "What the depot answered",
     """The answer came after five weeks. It thanked the street for its interest and enclosed the timetable. Somebody pinned both to the board, side by side, the true one on the left.

In the fourth winter a driver stopped, got out and read them. She took a photograph of the left one. From then on, she said later, she went by it.

The second page is here so that the pages can be turned. A judge who searches for the word depot finds it on both of them."""],
]

def page():
    names = []
    for number, (head, below, story) in enumerate(PAGE):
        body = text(297, 60, 13, "THE REHEARSAL POST", ACCENT, "middle", "700", "DejaVu Sans") + f'<line x1="48" y1="72" x2="547" y2="72" stroke="{INK}"/>'
        body += text(48, 118, 29, head, weight="700") + text(48, 146, 14, below, "#555")
        x, y, column = 48, 186, 0
        for paragraph in story.split("\n\n"):
            for line in textwrap.wrap(paragraph, 39):
                if y > 780:
                    column, x, y = column + 1, 310, 186
                body += text(x, y, 12, line)
                y += 18
            y += 10
            if y > 560 and column == 0:
                column, x, y = 1, 310, 186
        if number == 0:
            body += '<g transform="translate(300,520) scale(0.4)">' + houses(10, 260, 8) + "</g>" + text(310, 660, 9, "Drawing: the rehearsal", "#555", family="DejaVu Sans")
        body += text(297, 815, 10, f"{number + 1}", "#555", "middle", family="DejaVu Sans")
        svg(f"page{number}.svg", body, 595, 842, "#ffffff")
        names.append(f"page{number}.svg")
    os.environ["SOURCE_DATE_EPOCH"] = "1579017600"
    run("rsvg-convert", "-f", "pdf", "-o", "page.pdf", *names)

def photographs():
    for name, body in (
        ("photograph-1", '<rect width="1600" height="1000" fill="#c9d9df"/><circle cx="1240" cy="240" r="110" fill="#f4d27a"/><g transform="scale(2.4) translate(10,60)">' + houses(20, 260, 9) + "</g>" + '<rect y="770" width="1600" height="230" fill="#5d8aa0"/>'),
        ("photograph-2", '<rect width="1600" height="1000" fill="#22303e"/><g transform="scale(2.4) translate(10,80)">' + houses(20, 260, 9, colour="#0f1820") + "</g>" + '<rect y="816" width="1600" height="184" fill="#16212b"/><circle cx="300" cy="180" r="60" fill="#e8e4d5"/>'),
    ):
        svg(f"{name}.svg", body, 1600, 1000)
        run("rsvg-convert", "-o", f"{name}.png", f"{name}.svg")
        run("ffmpeg", "-y", "-i", f"{name}.png", "-q:v", "5", "-map_metadata", "-1", "-fflags", "+bitexact", f"{name}.jpg")

KEPT = {"film.webm", "film.en.vtt", "film.fr.vtt", "sound.mp3", "sound.en.vtt", "page.pdf", "photograph-1.jpg", "photograph-2.jpg", "make.py", "README.md"}

if __name__ == "__main__":
    film(), sound(), page(), photographs()
    for name in os.listdir("."):
        if name not in KEPT:
            os.remove(name)
