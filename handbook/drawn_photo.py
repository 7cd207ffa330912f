"""A picture that stands for a photo: a room before a gathering, drawn."""

from PIL import Image, ImageDraw

SIZE = (1600, 1067)


def draw_photo(file):
    """Draws the room into a JPEG, and gives its path back."""
    picture = Image.new("RGB", SIZE, "#efe4d2")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 700, *SIZE), fill="#c9a679")
    draw.rectangle((180, 110, 620, 520), fill="#fffaf0", outline="#8a6a44", width=14)
    draw.rectangle((200, 130, 600, 500), fill="#bfe0ea")
    draw.line((400, 110, 400, 520), fill="#8a6a44", width=12)
    for left in (240, 560, 900, 1220):
        chair(draw, left, 520, "#4e8f7c")
    draw.ellipse((380, 620, 1240, 860), fill="#a8743f", outline="#7d5228", width=12)
    for left in (560, 740, 930):
        draw.ellipse((left, 680, left + 90, 740), fill="#fff", outline="#9b8b76", width=6)
    chair(draw, 720, 760, "#d98a4b")
    picture.save(file, quality=90)
    return file


def chair(draw, left, top, colour):
    """A chair from behind."""
    draw.rounded_rectangle((left, top, left + 170, top + 190), 24, fill=colour)
    draw.rounded_rectangle((left - 10, top + 180, left + 180, top + 220), 12, fill=colour)
    for leg in (left + 10, left + 140):
        draw.rectangle((leg, top + 215, leg + 18, top + 300), fill="#6b4a2a")
