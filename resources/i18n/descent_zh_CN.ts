<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop laboratory for learning deep learning. MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits: MNIST by Y. LeCun, C. Cortes and C. Burges (CC BY-SA 3.0). Qt and PySide6: LGPL 3. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>accuracy, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerHistory</name>
    <message>
        <source>Probability since the start, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P({digit}) since the start, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b style=&quot;color:{colour}&quot;&gt;{percent} %&lt;/b&gt; sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {digit} · {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}, batch {batch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it, Delete clears the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingController</name>
    <message>
        <source>Shipped network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry}, in training (paused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry}, in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry}, {accuracy} %, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accuracy} % of the 10,000 test digits read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingStrip</name>
    <message>
        <source>Draw a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 × 28, centred by mass</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingTools</name>
    <message>
        <source>Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen (hold for its width)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser: cuts strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the sheet (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndLabel</name>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to hide or show this curve</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent met an error that it was not prepared for. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent met an error that it was not prepared for. You can go on working; the details below are also in “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the details, to send them with a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: the loss of every batch is drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % {entry} – Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;folder with your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where Descent keeps its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves a run under way; the next start goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back the last change of the drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties the sheet; Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A light window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dark window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window fills the screen, or no longer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the window its first size again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains, pauses, resumes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the run and keeps its network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the run: the same initial weights again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the files to send with a bug report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version and licence of Qt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkInput</name>
    <message>
        <source>What the network receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing as 28 × 28 grey values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowPanel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of this entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as PNG or SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the marked settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training and keep the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over: discard this run and its curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue from epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Return to the course&apos;s value ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course uses {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range: {low}, {high}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message numerus="yes">
        <source>%n differ(s) from the course</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>course&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed while training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the sheet: move the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the sheet: put the pen down, or lift it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the sheet: clear the drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{count} digits/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {seconds} s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {minutes} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Digits for training, for validation, and for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>{total} test digits, once an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} validation digits, once an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averages about {count} batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every batch faint, smoothed strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis: equal distances are equal ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or copy the plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <source>Something went wrong that should not: {error}. The log has the details.</source>
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
