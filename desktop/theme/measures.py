"""The measures of the window in one place: pixels at 100 %, multiples of 4."""

# space: inside a control, between related things, between groups, around a page
INSIDE, RELATED, GROUP, PAGE = 4, 8, 16, 24

# the frame; course, settings and strip with the line that parts them from the page
MENU_HEIGHT = 28
HEADER_HEIGHT = 48
COURSE_WIDTH = 220
SETTINGS_WIDTH = 280
STRIP_HEIGHT = 216

# how narrow and how wide these can be dragged
LEAST_COURSE, MOST_COURSE = 180, 360
LEAST_SETTINGS, MOST_SETTINGS = 260, 420
LESSON_WIDTH = 320
MOST_LESSON = 520

# controls
BUTTON_HEIGHT = 32
TOOL_SIZE = 28
FIELD_HEIGHT = 28
LABEL_COLUMN = 112
COURSE_ROW = 24
CHAPTER_ROW = 28
PROGRESS_HEIGHT = 6
RADIUS = 6
ICON = 16
MARK = 14

# type, pixels
CAPTION, BASE, SECTION, NUMBER, TITLE, ANSWER = 11, 13, 13, 20, 20, 72
STATUS = 12

# heights of a line, the same in every font and language
CAPTION_LINE, LINE, HEADING_LINE, NUMBER_LINE = 14, 18, 28, 26

# lines
RAW_LINE, SMOOTH_LINE, COMPARED_LINE = 1.0, 2.2, 1.8

# the drawing
SHEET = 172
PEN = 11
RECEIVED = 140
BAR_WIDTH, BAR_STEP = 20, 30
