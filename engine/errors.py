"""What can go wrong, as codes with values; the sentences stand here once, in English.

The window and the command line show the same sentences, translated by their text.
"""

from collections.abc import Callable
from typing import Any

from engine.words import words

SENTENCES: dict[str, str] = {
    # files
    "file_missing": words("errors", "“{path}” does not exist. Check the name, or choose another file."),
    "file_unreadable": words("errors", "“{path}” cannot be read: {reason}. Choose another file."),
    "disk_full": words("errors", "The disk is full, so “{path}” was not saved. Free some space and try again."),
    "not_writable": words(
        "errors",
        "“{path}” cannot be written: {reason}. Choose another folder by setting DESCENT_HOME.",
    ),
    "file_not_writable": words("errors", "“{path}” cannot be written: {reason}. Choose another place."),
    # data
    "data_missing": words("errors", "The data file “{name}” is missing from the installation. Install Descent again."),
    "data_corrupt": words(
        "errors",
        "The data file “{name}” is damaged: its checksum is {found}, expected {expected}. Install Descent again.",
    ),
    # tables
    "table_not_chosen": words(
        "errors", "No table of your own is chosen yet. Open a CSV file on the page “Data”, or name it with --file."
    ),
    "table_not_text": words(
        "errors", "“{path}” is not a text file. Save the table as CSV with the encoding UTF-8, then open it again."
    ),
    "table_too_large": words(
        "errors", "“{path}” has {size} MB; at most {limit} MB are read. Use a smaller file, such as a part of its rows."
    ),
    "table_too_wide": words(
        "errors", "“{path}” has {found} columns; at most {limit} are read. Leave out those that are not needed."
    ),
    "table_too_many_cells": words(
        "errors", "“{path}” has more than {limit} cells. Use a smaller file, such as a part of its rows."
    ),
    "table_line_too_long": words(
        "errors", "“{path}” has a line of more than a million characters. Choose a table with one line a row."
    ),
    "table_row_length": words(
        "errors",
        "Row {row} of “{path}” has {found} cells, but row {first} has {expected}. Look for a comma, semicolon or tab "
        "that is missing or too many.",
    ),
    "table_malformed": words(
        "errors", "“{path}” cannot be read from row {row} on: a quotation mark there is not closed. Correct the file."
    ),
    "table_empty": words("errors", "“{path}” holds no rows. Choose a table with a row for every example."),
    "table_one_row": words("errors", "“{path}” holds one row only; to learn, a table needs at least two."),
    "table_label_unknown": words("errors", "“{path}” has no column “{label}”. It has {columns}."),
    "table_label_empty": words("errors", "The label column “{label}” is empty. Choose another label column."),
    "table_one_class": words(
        "errors",
        "Every row has the same label, “{value}” in column “{label}”: there is nothing to tell apart. "
        "Choose another label column.",
    ),
    "table_label_numbers": words(
        "errors",
        "Column “{label}” holds {count} different numbers in {rows} rows: something measured, no classes. "
        "Choose a label column with 2 to {limit} values.",
    ),
    "table_label_texts": words(
        "errors",
        "Column “{label}” holds {count} different texts in {rows} rows: too many for classes. "
        "Choose a label column with 2 to {limit} values.",
    ),
    "table_no_feature": words(
        "errors",
        "“{path}” has no column of numbers beside the label “{label}”. Separate columns with commas, semicolons or "
        "tabs, and write numbers without units.",
    ),
    "table_cell": words(
        "errors",
        "Row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave the cell empty. "
        "Such cells in all: {count}.",
    ),
    "table_decimals": words(
        "errors",
        "Row {row} has “{value}” with a decimal comma, row {other_row} has “{other}” with a point. "
        "Write all numbers in one way.",
    ),
    "table_changed": words(
        "errors",
        "The table “{path}” is not the one this run learned from. Put the old one back, or train anew.",
    ),
    # checkpoints
    "checkpoint_foreign": words(
        "errors",
        "“{path}” is not a Descent model. Only safetensors files saved by Descent are opened: "
        "other formats could run code.",
    ),
    "checkpoint_truncated": words("errors", "“{path}” is cut short or damaged and was not opened. Use another copy."),
    "checkpoint_damaged": words(
        "errors", "“{path}” was changed after it was saved: its checksum does not match. Use another copy."
    ),
    "checkpoint_newer": words(
        "errors",
        "“{path}” was saved by a newer Descent (format {found}, this one reads {known}). Update Descent.",
    ),
    "checkpoint_older": words(
        "errors",
        "“{path}” was saved by an older Descent (format {found}, this one reads {known}). Train the network again.",
    ),
    "checkpoint_tensor": words(
        "errors",
        "“{path}” does not fit {entry}: “{tensor}” is {found}, but {expected} is needed. "
        "Use a file that was saved from {entry}.",
    ),
    "checkpoint_not_finite": words(
        "errors", "“{path}” holds weights that are not finite numbers (“{tensor}”). Use another file."
    ),
    "checkpoint_not_resumable": words(
        "errors",
        "“{path}” holds a trained network only, not the state that is needed to go on training. "
        "Resume its run instead, or train again.",
    ),
    "network_of_no_digits": words("errors", "“{path}” holds {entry}, which reads no digits. Use a network that does."),
    # pictures and drawings
    "picture_unreadable": words(
        "errors", "“{path}” is not a picture that can be read. Use PNG, JPEG, BMP, GIF or WebP."
    ),
    "picture_too_large": words(
        "errors",
        "“{path}” has {width}×{height} pixels; at most {limit} megapixels are read. Make it smaller.",
    ),
    "picture_file_too_large": words(
        "errors", "“{path}” has {size} MB; at most {limit} MB are read. Save the picture smaller, as PNG or JPEG."
    ),
    "picture_empty": words("errors", "Nothing is drawn in “{path}”: all its pixels are alike. Use another picture."),
    "clipboard_without_picture": words(
        "errors", "No picture was copied. Copy one, or a file that holds one, then paste again."
    ),
    "strokes_invalid": words(
        "errors",
        "“{path}” is not a list of drawings. A drawing is a list of strokes, a stroke a list of [x, y] numbers.",
    ),
    # the user's own handwriting
    "handwriting_blank": words("errors", "Nothing is drawn. Write a digit on the sheet first."),
    "handwriting_long": words(
        "errors", "The drawing is too long for one digit. Clear the sheet, and write a single digit."
    ),
    "handwriting_full": words("errors", "At most {limit} digits of your own are kept. Delete some first."),
    "handwriting_foreign": words(
        "errors",
        "“{path}” holds no handwriting that Descent has exported. Choose a file that was saved with “Export”.",
    ),
    "handwriting_newer": words(
        "errors", "“{path}” was written by a newer Descent. Update Descent to read it; until then nothing is added."
    ),
    "handwriting_damaged": words(
        "errors",
        "The file with your handwriting could not be read. It was put aside, unchanged, as “{path}”, and a new "
        "collection begins. If you have exported it, import that file.",
    ),
    "handwriting_few": words(
        "errors",
        "There is too little to learn from: write at least two digits of your own first, better each five times.",
    ),
    "tuning_interrupted": words(
        "errors", "The fine-tuning was ended by another training, and nothing of it is kept. Fine-tune again after it."
    ),
    # settings
    "setting_locked": words(
        "errors", "{field} is fixed while the network trains. Stop the run, or reset it, to change that."
    ),
    "race_seeds_wrong": words("errors", "Seeds must be a whole number from 1 to {most}; “{value}” is not."),
    "race_too_many": words("errors", "At most {most} can race; leave out {more} of the values."),
    "run_over": words("errors", "This run is over: only one that is under way or paused can step back. Train anew."),
    "setting_unknown": words("errors", "There is no setting “{field}”."),
    "setting_not_here": words("errors", "{entry} has no setting “{field}”."),
    "setting_too_small": words("errors", "{field} must be at least {limit}; {value} is too small."),
    "setting_not_above": words("errors", "{field} must be above {limit}; {value} is too small."),
    "setting_too_large": words("errors", "{field} must be at most {limit}; {value} is too large."),
    "setting_not_below": words("errors", "{field} must be below {limit}; {value} is too large."),
    "setting_not_a_number": words("errors", "{field} must be a number; “{value}” is not."),
    "setting_not_an_integer": words("errors", "{field} must be a whole number; “{value}” is not."),
    "setting_not_a_switch": words("errors", "{field} must be true or false; “{value}” is neither."),
    "setting_not_offered": words("errors", "{field} must be one of {choices}; “{value}” is not."),
    "setting_too_long": words("errors", "{field} has more than {limit} characters. Choose a shorter one."),
    "setting_fixed": words("errors", "{field} is fixed while a network trains. Stop or reset first."),
    # softmax
    "logits_malformed": words(
        "errors", "“{value}” is no finite number. Write the logits as numbers with commas between them: 2, 1, 0."
    ),
    "logits_too_large": words("errors", "The logit {value} is out of range. Choose one from −{limit} to {limit}."),
    "classes_out_of_range": words(
        "errors",
        "{count} logits are given, one for each class. Choose {fewest} to {most}: with one class there is "
        "nothing to tell apart, and more cannot be read.",
    ),
    "target_out_of_range": words(
        "errors",
        "There is no class {target}: classes count from 0, so with {count} of them the target is one of 0 to {last}.",
    ),
    "batch_uneven": words(
        "errors",
        "The batch has {rows} rows and {targets} targets. It needs 1 to {limit} rows with a target for each, and as "
        "many logits in one row as in the next.",
    ),
    # the course, runs, devices
    "entry_unknown": words("errors", "The course has no entry “{entry}”. It has {entries}."),
    "preset_unknown": words("errors", "{entry} has no preset “{preset}”. It has {presets}."),
    "explorer_not_trained": words(
        "errors", "{entry} is an explorer: nothing is trained there. To see what it computes, run “{command}”."
    ),
    "program_too_long": words(
        "errors",
        "This run changes its digits in every batch, or mixes others in: its program would be too long to read. "
        "Set all of that to 0, and its lines stand here.",
    ),
    "no_explorer": words("errors", "{entry} is not an explorer, but a network to train. The explorers are {entries}."),
    "example_malformed": words(
        "errors", '“{path}” holds no example, a JSON object with names and values, such as {{"padding": 0}}.'
    ),
    "window_too_large": words(
        "errors",
        "A window of {window} does not fit into an input of {size}, padding included. "
        "Use a larger input, more padding or a smaller window.",
    ),
    "grid_malformed": words(
        "errors", "{field} must be rows of equally many numbers, at most {limit} rows of {limit}; “{value}” is not."
    ),
    # layers of a stack
    "layers_not_here": words(
        "errors", "The layers of “{network}” are the course's. Choose the network “custom” to set your own."
    ),
    "layers_too_many": words("errors", "There are {found} layers; a stack has at most {limit}. Remove some."),
    "layer_malformed": words(
        "errors",
        "Layer {number} is not a layer. A layer has a kind and its numbers, such as "
        '{{"kind": "conv2d", "outputs": 10, "kernel": 5}}.',
    ),
    "layer_kind": words("errors", "Layer {number} has no kind “{value}”. The kinds are {kinds}."),
    "layer_field": words("errors", "Layer {number}, {kind}, has no “{name}”. What can be set of it: {offered}."),
    "layer_number": words(
        "errors", "Layer {number}: {field} must be a whole number from {low} to {high}; “{value}” is not."
    ),
    "layer_value": words("errors", "Layer {number}: {field} cannot be “{value}”. Choose another value."),
    "shape_malformed": words(
        "errors",
        "“{value}” is no shape of an input. Write one to three whole numbers up to {limit}, such as 1, 28, 28 for "
        "channels, height and width.",
    ),
    "weights_malformed": words(
        "errors", "The picture has {limit} channels: write {limit} weights, such as 1, 0.5, -1; “{value}” is not."
    ),
    "run_unknown": words("errors", "There is no run “{run}”, and no file of that name. Check the name."),
    "run_damaged": words(
        "errors", "The run “{run}” cannot be read: its run.json is damaged. Use another run, or train again."
    ),
    "run_in_use": words(
        "errors", "The run “{run}” is being trained by another Descent. Close that one, or train anew."
    ),
    "device_unavailable": words("errors", "This computer offers no “{device}”. It offers {devices}."),
    "precision_unavailable": words("errors", "This processor cannot compute in {precision}. Use “exact”."),
    "out_of_memory": words("errors", "{device} ran out of memory. Use a smaller batch, or train on the CPU."),
    "unforeseen": words("errors", "Something unexpected went wrong: {error}. The log has the details."),
    "diverged": words(
        "errors",
        "The loss is no longer a finite number (epoch {epoch}, batch {batch}): the training has diverged. "
        "The weights from epoch {good_epoch}, batch {good_batch} were kept. Try a smaller learning rate.",
    ),
}

REASONS: tuple[str, ...] = (
    words("errors", "file exists"),
    words("errors", "file name too long"),
    words("errors", "input/output error"),
    words("errors", "is a directory"),
    words("errors", "no such file or directory"),
    words("errors", "not a directory"),
    words("errors", "operation not permitted"),
    words("errors", "permission denied"),
    words("errors", "read-only file system"),
    words("errors", "too many open files"),
)
"""What systems say most often where a sentence has `{reason}`: marked here, since they say it in English."""


class EngineError(Exception):
    """A failure that the user can understand: a code, and the values for its sentence.

    `str(error)` is the English sentence; the code is what programs and tests look at.
    """

    def __init__(self, code: str, **values: Any) -> None:
        self.code = code
        self.values = values
        super().__init__(SENTENCES[code].format(**values))

    def sentence(self, translated: Callable[[str, str], str]) -> str:
        """Return what happened, in the language of `translated` (context, English text → text)."""
        values = {**self.values}
        if "field" in values:  # the title of a setting
            values["field"] = translated("settings", values["field"])
        if "reason" in values:  # the system's own words, see REASONS
            values["reason"] = translated("errors", values["reason"])
        return translated("errors", SENTENCES[self.code]).format(**values)
