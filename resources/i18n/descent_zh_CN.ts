<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>course</name>
    <message>
        <source>Handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>784 → 512 → 256 → 128 → 64 → 10, ReLU between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conv 5×5 · pool · conv 5×5 · pool · 320 → 64 → 10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{path}” does not exist. Check the name, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” was not saved. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another folder by setting DESCENT_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file “{name}” is missing from the installation. Install Descent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file “{name}” is damaged: its checksum is {found}, expected {expected}. Install Descent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a Descent model. Only safetensors files saved by Descent are opened: other formats could run code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is cut short or damaged and was not opened. Use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was changed after it was saved: its checksum does not match. Use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was saved by a newer Descent (format {found}, this one reads {known}). Update Descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” does not fit {entry}: “{tensor}” is {found}, but {expected} is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds weights that are not finite numbers (“{tensor}”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds a trained network only, not the state that is needed to go on training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read. Use PNG, JPEG, BMP, GIF or WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has {width}×{height} pixels; at most {limit} megapixels are read. Make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn in “{path}”: all its pixels are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a list of drawings. A drawing is a list of strokes, a stroke a list of [x, y] numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be at least {limit}; {value} is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be above {limit}; {value} is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be at most {limit}; {value} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be below {limit}; {value} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be a number; “{value}” is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be a whole number; “{value}” is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be true or false; “{value}” is neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} must be one of {choices}; “{value}” is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is fixed while a network trains. Stop or reset first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course has no entry “{entry}”. It has {entries}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run “{run}”, and no file of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “{run}” cannot be read: its run.json is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no “{device}”. It offers {devices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This processor cannot compute in {precision}. Use “exact”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} ran out of memory. Use a smaller batch, or train on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is no longer a finite number (epoch {epoch}, batch {batch}): the training has diverged. The weights from epoch {good_epoch}, batch {good_batch} were kept. Try a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times the network sees every training digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many digits make one step. Small batches take more, noisier steps; large ones fewer, calmer steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far one step moves the weights against the gradient. Too small is slow, too large diverges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the last step that is carried into the next one. Used by SGD and RMSprop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps. The course uses SGD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides the initial weights and the order of the digits. The same seed gives the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network trains. “auto” takes the fastest that this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“bf16” multiplies matrices with 8 bits of precision instead of 24: faster on processors made for it, with results that differ within noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and scale the pixels to mean 0 and standard deviation 1 (0.1307 and 0.3081 for these digits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on all 60,000 digits and test after every epoch, as the course does. Otherwise 5,000 are set aside for validation, and the test waits for the end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
